# SPDX-License-Identifier: GPL-3.0-or-later
"""The paths of os."""

from posixpath import *
