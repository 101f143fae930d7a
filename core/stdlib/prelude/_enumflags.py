# SPDX-License-Identifier: GPL-3.0-or-later
"""Flags: enums whose members can be joined."""

import _enumtype
from _enumparts import _bits_of, _shown_bits
from _enumtype import Enum, ReprEnum, StrEnum

__name__ = "enum"  # what its classes and functions say that they are of


class FlagBoundary(StrEnum):
    STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"


STRICT, CONFORM, EJECT, KEEP = FlagBoundary
_enumtype.EJECT = EJECT


class Flag(Enum, boundary=CONFORM):
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits_of(value & cls._flag_mask_):
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda member: member._sort_order_)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        flag_mask = cls._flag_mask_
        all_bits = cls._all_bits_
        if (not ~all_bits <= value <= all_bits) or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n"
                                 f"    given {_shown_bits(value, width)}\n"
                                 f"  allowed {_shown_bits(flag_mask, width)}")
            if cls._boundary_ is CONFORM:
                value &= flag_mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = all_bits + 1 + value
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        unknown = value & ~flag_mask
        if cls._member_type_ is object:
            pseudo_member = object.__new__(cls)
        else:
            pseudo_member = cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo_member, "_value_"):
            pseudo_member._value_ = value
        if value:
            names = []
            combined = 0
            for found in cls._iter_member_(value):
                names.append(found._name_)
                combined |= found._value_
            if not names:
                pseudo_member._name_ = None
            else:
                pseudo_member._name_ = "|".join(names)
                rest = value ^ combined
                if rest:
                    pseudo_member._name_ += f"|{cls._numeric_repr_(rest)}"
        else:
            pseudo_member._name_ = None
        return cls._value2member_map_.setdefault(value, pseudo_member)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} "
                            f"and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __str__(self):
        shown = f"({self._value_!r})" if self._name_ is None else f".{self._name_}"
        return type(self).__name__ + shown

    def __repr__(self):
        cls = type(self)
        named = "" if self._name_ is None else f".{self._name_}"
        return f"<{cls.__name__}{named}: {(cls._value_repr_ or repr)(self._value_)}>"

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        kinds = (type(self),) if self._member_type_ is object else (type(self), self._member_type_)
        if not isinstance(flag, kinds):
            return NotImplemented
        return flag._value_ if isinstance(flag, type(self)) else flag

    def _combined(combine):
        """A method that combines the values of two flags."""
        def method(self, other):
            value = self._get_value(other)
            return value if value is NotImplemented else type(self)(combine(self._value_, value))

        return method

    __or__ = _combined(lambda mine, other: mine | other)
    __and__ = _combined(lambda mine, other: mine & other)
    __xor__ = _combined(lambda mine, other: mine ^ other)
    del _combined

    def __invert__(self):
        cls = self.__class__
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


_enumtype.Flag = Flag


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


for _cls in (FlagBoundary, Flag, IntFlag):
    type.__setattr__(_cls, "__doc__", None)
