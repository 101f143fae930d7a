# SPDX-License-Identifier: GPL-3.0-or-later
"""enum, written in the scenario language."""

from _enumchecks import (CONTINUOUS, EnumCheck, NAMED_FLAGS, UNIQUE, global_enum, global_enum_repr, global_flag_repr,
                         global_str, show_flag_values, unique, verify)
from _enumflags import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag
from _enumparts import auto, member, nonmember, property
from _enumtype import Enum, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
           "auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary",
           "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr",
           "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE"]
