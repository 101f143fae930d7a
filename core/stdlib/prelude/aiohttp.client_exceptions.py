# SPDX-License-Identifier: GPL-3.0-or-later
"""The errors of aiohttp under the name of their own module."""

from _aiohttperrors import *
from _aiohttperrors import __all__
