# SPDX-License-Identifier: GPL-3.0-or-later
"""dataclasses, written in the scenario language."""

import abc
import types
from _datafields import (_DataclassParams, _FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR, _get_field, _is_kw_only,
                         field, Field, FrozenInstanceError, InitVar, KW_ONLY, MISSING)
from _datamethods import (_cmp_fn, _frozen_get_del_attr, _hash_action, _init_fn, _repr_fn, _set_new,
                          _signature_text)
from types import FunctionType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


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
