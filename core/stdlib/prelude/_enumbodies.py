# SPDX-License-Identifier: GPL-3.0-or-later
"""How the body of an enum becomes its members."""

from types import DynamicClassAttribute

from _enumparts import (_chosen, _is_descriptor, _is_dunder, _is_private, _is_single_bit, _is_sunder, auto, member,
                        nonmember, property)

__name__ = "enum"  # what its classes and functions say that they are of


class _EnumDict(dict):
    """The names of an enum's class body: tells members from the rest and keeps each name unique."""

    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_",
                           "_ignore_", "_iter_member_", "_iter_member_by_value_",
                           "_iter_member_by_def_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._member_names:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) and not isinstance(value, member):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._resolved(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolved(self, key, value):
        """The value with each auto() replaced, also inside a tuple."""
        if isinstance(value, auto):
            if value.value is _chosen:
                value.value = self._generate(key, 1, len(self._member_names),
                                             self._last_values[:])
            return value.value
        if type(value) is tuple and any(isinstance(part, auto) for part in value):
            return tuple(self._resolved(key, part) for part in value)
        return value

    def update(self, members, **more_members):
        pairs = members.items() if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value


class _proto_member:
    """Stands in the class body for a member, and makes it once the class is there."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        member_type = enum_class._member_type_
        if member_type is tuple:
            args = (args,)
        if enum_class._use_args_:
            made = enum_class._new_member_(enum_class, *args)
        else:
            made = enum_class._new_member_(enum_class)
        if not hasattr(made, "_value_"):
            if member_type is object:
                made._value_ = value
            else:
                try:
                    made._value_ = member_type(*args)
                except Exception as error:
                    reason = TypeError("_value_ not set in __new__, unable to create it")
                    reason.__cause__ = error
                    raise reason
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made._sort_order_ = len(enum_class._member_names_)
        made.__init__(*args)

        known = _known_member(enum_class, value)
        if known is None:
            canonical = not _is_flag(enum_class) or _is_single_bit(value)
            if canonical:
                enum_class._member_names_.append(member_name)
            if _is_flag(enum_class):
                _count_bits(enum_class, value)
        else:
            made = known
        _place_member(enum_class, member_name, made)
        enum_class._member_map_[member_name] = made
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)


def _known_member(enum_class, value):
    try:
        return enum_class._value2member_map_[value]
    except KeyError:
        return None
    except TypeError:
        for known in enum_class._member_map_.values():
            if known._value_ == value:
                return known
        return None


def _count_bits(enum_class, value):
    if isinstance(value, int):
        enum_class._flag_mask_ |= value
        if _is_single_bit(value):
            enum_class._singles_mask_ |= value
        enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1


def _place_member(enum_class, name, made):
    """Sets the member as an attribute of the class, unless a property there hands it out."""
    for base in enum_class.__mro__[1:]:
        if name not in base.__dict__:
            continue
        inherited = base.__dict__[name]
        if isinstance(inherited, (property, DynamicClassAttribute)):
            redirect = property()
            redirect.member = made
            redirect.name = name
            redirect.clsname = enum_class.__name__
            redirect.fget = inherited.fget
            redirect.fset = inherited.fset
            redirect.fdel = inherited.fdel
            type.__setattr__(enum_class, name, redirect)
            return
        break
    type.__setattr__(enum_class, name, made)


def _is_flag(enum_class):
    return hasattr(enum_class, "_iter_member_by_value_")
