# SPDX-License-Identifier: GPL-3.0-or-later
"""What may stand in the body of an enum: members, values that count up, attributes."""

from types import DynamicClassAttribute

__name__ = "enum"  # what its classes and functions say that they are of
_builtin_property = property


class nonmember:
    """Keeps its value an ordinary attribute of the class."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes its value a member, even a function or a class."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that the class chooses."""

    def __init__(self, value=None):
        self.value = _chosen if value is None else value

    def __repr__(self):
        return f"auto({self.value!r})"


_chosen = object()


class property(DynamicClassAttribute):
    """An attribute of members; members of the same name remain reachable through the class."""

    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None
        if self.fget is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_")


def _is_private(cls_name, name):
    pattern = f"_{cls_name.lstrip('_')}__"
    return (len(name) > len(pattern) and name.startswith(pattern)
            and not (name.endswith("__")))


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _bits_of(number):
    while number > 0:
        lowest = number & -number
        yield lowest
        number ^= lowest


def _shown_bits(number, width):
    """A number in binary after its sign bit."""
    if number >= 0:
        digits = format(number, "b")
        return "0b0 " + (digits if digits != "0" or not width else "0").rjust(width, "0")
    digits = format(~number, "b").translate({48: "1", 49: "0"})
    return "0b1 " + digits.rjust(width, "1")
