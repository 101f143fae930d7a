# SPDX-License-Identifier: GPL-3.0-or-later
"""Promises that enums keep, and enums that share their names."""

from _enumparts import _bits_of, _is_single_bit
from _enumtype import Enum, ReprEnum, StrEnum
from _enumflags import Flag

__name__ = "enum"  # what its classes and functions say that they are of


def unique(enumeration):
    duplicates = [(name, found.name) for name, found in enumeration.__members__.items()
                  if name != found.name]
    if duplicates:
        details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Checks of a finished enum."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        cls_name, is_flag = enumeration.__name__, issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                unique_names = [(name, found.name) for name, found in enumeration.__members__.items()
                                if name != found.name]
                if unique_names:
                    details = ", ".join(f"{alias} -> {name}" for alias, name in unique_names)
                    raise ValueError(f"aliases found in {enumeration!r}: {details}")
            elif check is CONTINUOUS:
                self._check_continuous(enumeration, cls_name, is_flag)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration, cls_name)
        return enumeration

    @staticmethod
    def _check_continuous(enumeration, cls_name, is_flag):
        values = {found.value for found in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if is_flag:
            wanted = (2 ** bit for bit in range(low.bit_length(), high.bit_length() - 1))
        else:
            wanted = range(low + 1, high)
        missing = [str(value) for value in wanted if value not in values]
        if missing:
            kind = "flag" if is_flag else "enum"
            raise ValueError(f"invalid {kind} {cls_name!r}: missing values {', '.join(missing)}"[:256])

    @staticmethod
    def _check_named(enumeration, cls_name):
        values = {found.value for found in enumeration}
        missing_names = []
        missing_value = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missed = [bit for bit in _bits_of(alias.value) if bit not in values]
            if missed:
                missing_names.append(name)
                for bit in missed:
                    missing_value |= bit
        if missing_names:
            if len(missing_names) == 1:
                alias = f"alias {missing_names[0]} is missing"
            else:
                alias = (f"aliases {', '.join(missing_names[:-1])} and {missing_names[-1]} are missing")
            value = f"value 0x{missing_value:x}" if _is_single_bit(missing_value) \
                else f"combined values of 0x{missing_value:x}"
            raise ValueError(f"invalid Flag {cls_name!r}: {alias} {value} "
                             "[use enum.show_flag_values(value) for details]")


def show_flag_values(value):
    return list(_bits_of(value))


def global_enum_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    return f"{module}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    cls_name = self.__class__.__name__
    if self._name_ is None:
        return f"{module}.{cls_name}({self._value_!r})"
    return "|".join(f"{module}.{name}" for name in self._name_.split("|"))


def global_str(self):
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    module = sys.modules[cls.__module__]
    for name, found in cls.__members__.items():
        setattr(module, name, found)
    return cls
