# SPDX-License-Identifier: GPL-3.0-or-later
"""Of urllib, what needs no network: urllib.parse."""
