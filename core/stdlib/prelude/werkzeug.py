# SPDX-License-Identifier: GPL-3.0-or-later
"""Of werkzeug, what quart shows of it: its exceptions."""
