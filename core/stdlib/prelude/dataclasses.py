# SPDX-License-Identifier: GPL-3.0-or-later
"""dataclasses, written in the scenario language."""

import abc
import sys
import types
from types import FunctionType, GenericAlias

from _definitions import define as _define

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _KW_ONLY_TYPE:
    pass


class _MISSING_TYPE:
    pass


MISSING, KW_ONLY = _MISSING_TYPE(), _KW_ONLY_TYPE()


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_EMPTY_METADATA = types.MappingProxyType({})


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        shown = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        for slot, value in zip(Field.__slots__, (None, None, default, default_factory, repr, hash, init,
                                                 compare, shown, kw_only, None)):
            setattr(self, slot, value)

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
                f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        for slot, value in zip(_DataclassParams.__slots__, (init, repr, eq, order, unsafe_hash, frozen)):
            setattr(self, slot, value)

    def __repr__(self):
        return (f"_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},"
                f"order={self.order!r},unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _make(name, parameters, lines, names, result=""):
    """A function from its text, whose free names are those given."""
    body = "\n".join(f"  {line}" for line in lines)
    source = (f"def __create_fn__({', '.join(names)}):\n"
              f" def {name}({', '.join(parameters)}){result}:\n{body}\n return {name}")
    return _define(source, "__create_fn__")(**names)


def _set_name(cls, made):
    made.__qualname__ = f"{cls.__qualname__}.{made.__name__}"
    made.__module__ = cls.__module__
    return made


def _set_new(cls, name, made):
    if name in cls.__dict__:
        return True
    if isinstance(made, FunctionType):
        _set_name(cls, made)
    setattr(cls, name, made)
    return False


# Annotations kept as text name ClassVar, InitVar and KW_ONLY in one of a few ways.

def _says(annotation, cls, wanted, module_name):
    """Whether a text such as 'ClassVar[int]' or 'typing.ClassVar' means the object `wanted`."""
    text = annotation.split("[")[0].strip()
    names = vars(sys.modules[cls.__module__]) if cls.__module__ in sys.modules else {}
    prefix, dot, last = text.rpartition(".")
    if not dot:
        return names.get(last) is wanted
    module = names.get(prefix)
    return getattr(module, "__name__", None) == module_name and getattr(module, last, None) is wanted


def _class_var():
    typing = sys.modules.get("typing")
    return typing.ClassVar if typing else None


def _is_class_var(annotation, cls):
    wanted = _class_var()
    if wanted is None:
        return False
    if isinstance(annotation, str):
        return _says(annotation, cls, wanted, "typing")
    return annotation is wanted or getattr(annotation, "__origin__", None) is wanted


def _is_init_var(annotation, cls):
    if isinstance(annotation, str):
        return _says(annotation, cls, InitVar, "dataclasses")
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    if isinstance(annotation, str):
        return _says(annotation, cls, KW_ONLY, "dataclasses")
    return annotation is KW_ONLY


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING  # the descriptor of a slot
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is_class_var(annotation, cls):
        made._field_type = _FIELD_CLASSVAR
    elif _is_init_var(annotation, cls):
        made._field_type = _FIELD_INITVAR
    if made._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if made.default_factory is not MISSING:
            raise TypeError(f"field {made.name} cannot have a default factory")
    if made._field_type in (_FIELD, _FIELD_INITVAR):
        if made.kw_only is MISSING:
            made.kw_only = default_kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {made.name} is a ClassVar but specifies kw_only")
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {made.name} is not "
                         "allowed: use default_factory")
    return made


def _init_line(f, frozen, slots, names):
    """The line of __init__ that sets this field; None: it sets nothing."""
    default_name = f"_dflt_{f.name}"
    if f.default_factory is not MISSING:
        names[default_name] = f.default_factory
        value = f"{default_name}()"
        if f.init:
            value += f" if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}"
    elif f.init:
        if f.default is not MISSING:
            names[default_name] = f.default
        value = f.name
    elif slots and f.default is not MISSING:
        names[default_name] = f.default
        value = default_name
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    self_name = names["_self_name"]
    if frozen:
        return f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})"
    return f"{self_name}.{f.name}={value}"


def _init_parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ""
    elif f.default is not MISSING:
        default = f"=_dflt_{f.name}"
    else:
        default = "=_HAS_DEFAULT_FACTORY"
    return f"{f.name}:_type_{f.name}{default}"


def _init_fn(all_fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    seen_default = False
    for f in std_fields:
        if f.init:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
    names = {f"_type_{f.name}": f.type for f in all_fields}
    names["_HAS_DEFAULT_FACTORY"] = _HAS_DEFAULT_FACTORY
    names["__dataclass_builtins_object__"] = object
    names["_self_name"] = self_name
    lines = []
    for f in all_fields:
        line = _init_line(f, frozen, slots, names)
        if line:
            lines.append(line)
    del names["_self_name"]
    if has_post_init:
        arguments = ",".join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        lines.append(f"{self_name}.__post_init__({arguments})")
    parameters = [self_name] + [_init_parameter(f) for f in std_fields]
    if kw_only_fields:
        parameters += ["*"] + [_init_parameter(f) for f in kw_only_fields]
    return _make("__init__", parameters, lines or ["pass"], names, "->None")


def _recursive_repr(made):
    under_way = set()

    def __repr__(self):
        key = id(self)
        if key in under_way:
            return "..."
        under_way.add(key)
        try:
            return made(self)
        finally:
            under_way.discard(key)

    __repr__.__wrapped__ = made
    return __repr__


def _repr_fn(shown):
    parts = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in shown)
    return _recursive_repr(
        _make("__repr__", ["self"], [f'return self.__class__.__qualname__ + f"({parts})"'], {}))


def _frozen_get_del_attr(cls, shown):
    names = {"cls": cls, "names": frozenset(f.name for f in shown),
             "FrozenInstanceError": FrozenInstanceError}
    return (_make("__setattr__", ["self", "name", "value"],
                  ["if type(self) is cls or name in names:",
                   ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                   "super(cls, self).__setattr__(name, value)"], names),
            _make("__delattr__", ["self", "name"],
                  ["if type(self) is cls or name in names:",
                   ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
                   "super(cls, self).__delattr__(name)"], names))


def _tuple_of(owner, shown):
    inside = "".join(f"{owner}.{f.name}," for f in shown)
    return f"({inside})"


def _cmp_fn(name, op, shown):
    return _make(name, ["self", "other"],
                 ["if other.__class__ is self.__class__:",
                  f" return {_tuple_of('self', shown)}{op}{_tuple_of('other', shown)}",
                  "return NotImplemented"], {})


def _hash_fn(shown):
    return _make("__hash__", ["self"], [f"return hash({_tuple_of('self', shown)})"], {})


def _hash_action(params, has_explicit_hash, cls, shown):
    """What the class's __hash__ becomes: CPython's table of unsafe_hash, eq and frozen."""
    hashed = [f for f in shown if (f.compare if f.hash is None else f.hash)]
    if params.unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _set_name(cls, _hash_fn(hashed))
    elif params.eq and not has_explicit_hash:
        cls.__hash__ = _set_name(cls, _hash_fn(hashed)) if params.frozen else None


def _shown_annotation(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _signature_text(cls, std_fields, kw_only_fields):
    def shown(f):
        text = f"{f.name}: {_shown_annotation(f.type)}"
        if f.default is not MISSING:
            return f"{text} = {f.default!r}"
        if f.default_factory is not MISSING:
            return f"{text} = <factory>"
        return text

    parts = [shown(f) for f in std_fields]
    if kw_only_fields:
        parts += ["*"] + [shown(f) for f in kw_only_fields]
    return f"{cls.__name__}({', '.join(parts)})"


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                   weakref_slot):
    all_fields = {}
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    setattr(cls, "__dataclass_params__", params)
    any_frozen_base = False
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, "__dataclass_fields__", None)
        if base_fields is not None:
            has_dataclass_bases = True
            all_fields.update(base_fields)
            if base.__dataclass_params__.frozen:
                any_frozen_base = True

    own_annotations = cls.__dict__.get("__annotations__", {})
    own_fields = []
    kw_only_seen = False
    for name, annotation in own_annotations.items():
        if _is_kw_only(annotation, cls):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = True
            kw_only = True
        else:
            own_fields.append(_get_field(cls, name, annotation, kw_only))
    for f in own_fields:
        all_fields[f.name] = f
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)
        else:
            delattr(cls, f.name)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in own_annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, "__dataclass_fields__", all_fields)

    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING
                             or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    init_fields = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = [f for f in init_fields if f.init and not f.kw_only]
    kw_only_fields = [f for f in init_fields if f.init and f.kw_only]
    instance_fields = [f for f in all_fields.values() if f._field_type is _FIELD]
    if init:
        _set_new(cls, "__init__", _init_fn(
            init_fields, std_fields, kw_only_fields, frozen, hasattr(cls, "__post_init__"),
            "__dataclass_self__" if "self" in all_fields else "self", slots))
    if repr:
        _set_new(cls, "__repr__", _repr_fn([f for f in instance_fields if f.repr]))
    compared = [f for f in instance_fields if f.compare]
    if eq:
        _set_new(cls, "__eq__", _cmp_fn("__eq__", "==", compared))
    if order:
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new(cls, name, _cmp_fn(name, op, compared)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")
    if frozen:
        for made in _frozen_get_del_attr(cls, instance_fields):
            if _set_new(cls, made.__name__, made):
                raise TypeError(f"Cannot overwrite attribute {made.__name__} in class {cls.__name__}")
    _hash_action(params, has_explicit_hash, cls, instance_fields)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = _signature_text(cls, std_fields, kw_only_fields)
    if match_args:
        _set_new(cls, "__match_args__", tuple(f.name for f in std_fields))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen)
    abc.update_abstractmethods(cls)
    return cls


def _add_slots(cls, is_frozen):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        own = base.__dict__.get("__slots__", ())
        inherited.update((own,) if isinstance(own, str) else own)
    namespace["__slots__"] = tuple(name for name in field_names if name not in inherited)
    for name in field_names:
        namespace.pop(name, None)
    for name in ("__dict__", "__weakref__"):
        namespace.pop(name, None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                              slots, weakref_slot)

    if cls is None:
        return wrap
    return wrap(cls)


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, "__dataclass_fields__")
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def _taken_apart(caller, obj, build):
    if not _is_dataclass_instance(obj):
        raise TypeError(f"{caller}() should be called on dataclass instances")

    def convert(item):
        return build(item, convert) if _is_dataclass_instance(item) else _rebuilt(item, convert)

    return convert(obj)


def asdict(obj, *, dict_factory=dict):
    return _taken_apart("asdict", obj, lambda item, convert: dict_factory(
        [(f.name, convert(getattr(item, f.name))) for f in fields(item)]))


def astuple(obj, *, tuple_factory=tuple):
    return _taken_apart("astuple", obj, lambda item, convert: tuple_factory(
        [convert(getattr(item, f.name)) for f in fields(item)]))


def _rebuilt(obj, convert):
    """Containers with their items converted, of the same type; all else copied deeply."""
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[convert(item) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(convert(item) for item in obj)
    if isinstance(obj, dict):
        if hasattr(type(obj), "default_factory"):
            result = type(obj)(getattr(obj, "default_factory"))
            for key, value in obj.items():
                result[convert(key)] = convert(value)
            return result
        return type(obj)((convert(key), convert(value)) for key, value in obj.items())
    if obj is None or isinstance(obj, (int, float, str, bytes, type, FunctionType)):
        return obj
    import copy
    return copy.deepcopy(obj)


_KEYWORDS = frozenset((
    "False None True and as assert async await break class continue def del elif else except "
    "finally for from global if import in is lambda nonlocal not or pass raise return try while "
    "with yield").split())


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False):
    namespace = {} if namespace is None else namespace
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = annotation

    def fill(names):
        names.update(namespace)
        names.update(defaults)
        names["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, fill)
    cls.__module__ = "types"
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, "__dataclass_fields__").values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be "
                                 "specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
