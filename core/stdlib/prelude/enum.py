# SPDX-License-Identifier: GPL-3.0-or-later
"""enum, written in the scenario language."""

from types import DynamicClassAttribute, MappingProxyType

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
           "auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary",
           "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr",
           "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE"]

_builtin_property = property

# The module's own classes are made before these exist.
Enum = Flag = EJECT = KEEP = CONFORM = STRICT = ReprEnum = None


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
            canonical = Flag is None or not issubclass(enum_class, Flag) or _is_single_bit(value)
            if canonical:
                enum_class._member_names_.append(member_name)
            if Flag is not None and issubclass(enum_class, Flag):
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


class EnumType(type):
    """The metaclass of enums."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        names = _EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            names._generate = getattr(first_enum, "_generate_next_value_", None)
            dict.__setitem__(names, "_generate_next_value_", names._generate)
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        names = dict(classdict)
        for name in (*names.get("_ignore_", ()), "_ignore_"):
            names.pop(name, None)
        member_names = classdict._member_names
        invalid = set(member_names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) " + ",".join(repr(each) for each in invalid))
        order = names.pop("_order_", None)
        generate = classdict._generate
        if generate is not None:
            names["_generate_next_value_"] = staticmethod(generate)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(names, member_type, first_enum)
        for name in member_names:
            names[name] = _proto_member(names[name])
        names["_new_member_"] = new_member
        names["_use_args_"] = use_args
        names["_member_names_"] = []
        names["_member_map_"] = {}
        names["_value2member_map_"] = {}
        names["_unhashable_values_"] = []
        names["_member_type_"] = member_type
        names["_value_repr_"] = staticmethod(_data_repr(bases)) if _data_repr(bases) else None
        names["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        names["_flag_mask_"] = 0
        names["_singles_mask_"] = 0
        names["_all_bits_"] = 0
        names["_inverted_"] = None
        names.setdefault("__doc__", None)
        try:
            made = super().__new__(metacls, cls, bases, names, **kwds)
        except RuntimeError as error:
            if error.__cause__ is None:
                raise
            reason = error.__cause__
        else:
            reason = None
        if reason is not None:
            reason.__context__ = None
            raise reason

        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, "
                                "float, etc.)")
            _take_texts_of(member_type, made, names)
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in names and first_enum is not None:
                found = getattr(made, name, None)
                if found in (getattr(member_type, name, None), getattr(object, name, None)):
                    type.__setattr__(made, name, getattr(first_enum, name))
        if Flag is not None and issubclass(made, Flag):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__",
                         "__invert__"):
                if name not in names:
                    type.__setattr__(made, name, getattr(Flag, name))
        if Enum is not None:
            if save_new:
                made.__new_member__ = names["__new__"]
            type.__setattr__(made, "__new__", Enum.__new__)
        if order is not None:
            _check_order(made, order)
        return made

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is None and type is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(value).__qualname__}' "
                            f"and '{cls.__class__.__qualname__}'")
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        shown = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            shown.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            shown.add("__init_subclass__")
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls.__dict__["_member_map_"][name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            pairs = []
            for count, name in enumerate(names):
                value = cls._generate_next_value_(name, start, count, values[:])
                values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        classdict["__module__"] = "__main__" if module is None else module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases or Enum is None:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in data_types:
                            data_types.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    chosen = candidate or base
                    if chosen not in data_types:
                        data_types.append(chosen)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(data_types)!r}")
        return data_types[0] if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        made = classdict.get("__new__", None)
        save_new = first_enum is not None and made is not None
        if made is None:
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target is not None and not _is_plain_new(target):
                        made = target
                        break
                if made is not None:
                    break
            else:
                made = object.__new__
        if isinstance(made, staticmethod):
            made = made.__func__
        use_args = not (first_enum is None or made is object.__new__)
        return made, save_new, use_args


EnumMeta = EnumType


def _is_plain_new(target):
    return target is object.__new__ or (Enum is not None and target is Enum.__new__)


def _take_texts_of(member_type, made, names):
    """A ReprEnum changes the members' repr only: str and format are those of the data type."""
    if "__format__" not in names:
        names["__format__"] = member_type.__format__
        type.__setattr__(made, "__format__", member_type.__format__)
    if "__str__" not in names:
        method = member_type.__str__
        if method is object.__str__:
            method = member_type.__repr__
        names["__str__"] = method
        type.__setattr__(made, "__str__", method)


def _data_repr(bases):
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                return base._value_repr_
            if "__repr__" in base.__dict__:
                return base.__dict__["__repr__"]
    return None


def _check_order(cls, order):
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    wanted = [name for name in order if name in cls._member_names_ or name not in cls._member_map_]
    if list(cls._member_names_) != wanted:
        raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {wanted!r}")


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        known = _known_member(cls, value)
        if known is not None:
            return known
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            failure = error
            result = None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT \
                    and isinstance(result, int):
                return result
            invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and failure is None:
                raise invalid
            if failure is None:
                failure = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} "
                                    "instead of None or a valid member")
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = None
            invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        shown = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        for cls in self.__class__.__mro__:
            for name, value in cls.__dict__.items():
                if name[0] == "_" or cls in (Enum, object):
                    continue
                if name not in self._member_map_:
                    shown.add(name)
        return sorted(shown)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __deepcopy__(self, memo=None):
        return self

    __copy__ = __deepcopy__

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __hash__(self):
        return hash(self._name_)

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


type.__setattr__(Enum, "__doc__", None)


class ReprEnum(Enum):
    """Only changes the repr of a data type's members."""


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


for _cls in (IntEnum, StrEnum):
    type.__setattr__(_cls, "__doc__", None)


class FlagBoundary(StrEnum):
    STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
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


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


for _cls in (FlagBoundary, Flag, IntFlag, ReprEnum):
    type.__setattr__(_cls, "__doc__", None)


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
