# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of dataclasses and how they are declared."""

import sys
import types
from types import GenericAlias

__name__ = "dataclasses"  # what its classes and functions say that they are of


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
