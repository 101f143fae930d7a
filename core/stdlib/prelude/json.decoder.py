# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of json that reads."""

from json import JSONDecodeError, JSONDecoder

__all__ = ["JSONDecodeError", "JSONDecoder"]
