# SPDX-License-Identifier: GPL-3.0-or-later
"""typing, written in the scenario language."""

import collections
import collections.abc
import contextlib
from _typednames import is_typeddict, NamedTuple, NamedTupleMeta, NewType, TypedDict
from _typehints import (assert_never, assert_type, cast, clear_overloads, dataclass_transform, final,
                        get_args, get_origin, get_overloads, get_type_hints, no_type_check,
                        no_type_check_decorator, overload, reveal_type)
from _typevariables import ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple
from _typingaliases import _CallableType, _SpecialGenericAlias, _TupleType
from _typingbase import Any, ForwardRef
from _typingforms import (Annotated, ClassVar, Concatenate, Final, Literal, LiteralString, Never, NoReturn,
                          NotRequired, Optional, Required, Self, TypeAlias, TypeGuard, Union, Unpack)
from _typingprotocols import (AnyStr, BinaryIO, Generic, IO, KT, Protocol, runtime_checkable, SupportsAbs, SupportsBytes,
                              SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, T, T_co,
                              T_contra, TextIO, V_co, VT, VT_co)

TYPE_CHECKING = False

# Names of classes from elsewhere, with how many types each takes in brackets.
for _module, _counts in (
        (collections.abc, {
            "Hashable": 0, "Sized": 0, "ByteString": 0, "Awaitable": 1, "Coroutine": 3, "AsyncIterable": 1,
            "AsyncIterator": 1, "AsyncGenerator": 2, "Iterable": 1, "Iterator": 1, "Generator": 3, "Reversible": 1,
            "Container": 1, "Collection": 1, "MutableSet": 1, "Mapping": 2, "MutableMapping": 2, "Sequence": 1,
            "MutableSequence": 1, "MappingView": 1, "KeysView": 1, "ItemsView": 2, "ValuesView": 1}),
        (collections, {"OrderedDict": 2, "Counter": 1, "ChainMap": 2})):
    for _name, _count in _counts.items():
        globals()[_name] = _SpecialGenericAlias(getattr(_module, _name), _count)
for _name, _origin, _count in (
        ("List", list, 1), ("Set", set, 1), ("FrozenSet", frozenset, 1), ("Dict", dict, 2), ("Type", type, 1)):
    globals()[_name] = _SpecialGenericAlias(_origin, _count, inst=False, name=_name)
for _name, _origin, _count in (
        ("AbstractSet", collections.abc.Set, 1), ("Deque", collections.deque, 1),
        ("DefaultDict", collections.defaultdict, 2), ("ContextManager", contextlib.AbstractContextManager, 1),
        ("AsyncContextManager", contextlib.AbstractAsyncContextManager, 1)):
    globals()[_name] = _SpecialGenericAlias(_origin, _count, name=_name)
del _module, _counts, _name, _origin, _count
Callable = _CallableType(collections.abc.Callable, 2)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
Text = str


def __getattr__(name):
    if name in ("Pattern", "Match"):
        import re
        alias = _SpecialGenericAlias(getattr(re, name), 1)
        globals()[name] = alias
        return alias
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic",
    "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple",
    "Union", "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView",
    "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping",
    "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex",
    "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter",
    "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple",
    "TypedDict", "Generator", "BinaryIO", "IO", "TextIO", "AnyStr", "assert_type",
    "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args",
    "get_origin", "get_overloads", "get_type_hints", "is_typeddict", "LiteralString", "Never",
    "NewType", "no_type_check", "no_type_check_decorator", "NoReturn", "NotRequired", "overload",
    "ParamSpecArgs", "ParamSpecKwargs", "Required", "reveal_type", "runtime_checkable", "Self",
    "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack"]
