# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of json that writes."""

from json import JSONEncoder

__all__ = ["JSONEncoder"]
