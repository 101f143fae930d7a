# SPDX-License-Identifier: GPL-3.0-or-later
"""What annotations say: hints, overloads and marks."""

import collections
import collections.abc
import functools
import sys
import types
from _typevariables import ParamSpecArgs, ParamSpecKwargs
from _typingaliases import _BaseGenericAlias, _GenericAlias, _is_param_expr
from _typingbase import ForwardRef
from _typingforms import _AnnotatedAlias, Annotated, NotRequired, Required
from _typingprotocols import Generic
from types import GenericAlias, NoneType as _NoneType

__name__ = "typing"  # what its classes and functions say that they are of


def get_origin(tp):
    if tp is Generic or isinstance(tp, types.UnionType):
        return Generic if tp is Generic else types.UnionType
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    has_origin = (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)
    if isinstance(tp, has_origin) or type(tp).__name__ == "_CallableGenericAlias":
        return tp.__origin__


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)) or type(tp).__name__ == "_CallableGenericAlias":
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(args) == 2 and _is_param_expr(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def _eval_type(tp, names):
    if isinstance(tp, ForwardRef):
        return tp._evaluate(names)
    if isinstance(tp, (_GenericAlias, GenericAlias, types.UnionType)):
        if isinstance(tp, GenericAlias):
            args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in tp.__args__)
        else:
            args = tp.__args__
        return _with_arguments(tp, tuple(_eval_type(arg, names) for arg in args))
    return tp


def _with_arguments(tp, args):
    if args == tp.__args__:
        return tp
    if isinstance(tp, GenericAlias):
        return GenericAlias(tp.__origin__, args)
    if isinstance(tp, types.UnionType):
        return functools.reduce(lambda left, right: left | right, args)
    return tp.copy_with(args)


def _names_for(globalns, localns):
    return {**(globalns or {}), **(localns or {})}


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            base_globals = globalns
            if base_globals is None:
                base_globals = getattr(sys.modules.get(base.__module__), "__dict__", {})
            names = _names_for(base_globals, dict(vars(base)) if localns is None else localns)
            for name, value in base.__dict__.get("__annotations__", {}).items():
                if value is None:
                    value = _NoneType
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(value, names)
        return hints if include_extras else {name: _strip_annotations(t) for name, t in hints.items()}
    if globalns is None:
        if isinstance(obj, types.ModuleType):
            globalns = obj.__dict__
        else:
            wrapped = obj
            while hasattr(wrapped, "__wrapped__"):
                wrapped = wrapped.__wrapped__
            globalns = getattr(wrapped, "__globals__", {})
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        if isinstance(obj, (types.FunctionType, types.BuiltinFunctionType, types.MethodType,
                            types.ModuleType)):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    names = _names_for(globalns, localns)
    evaluated = {}
    for name, value in hints.items():
        if value is None:
            value = _NoneType
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType))
        evaluated[name] = _eval_type(value, names)
    return evaluated if include_extras else {name: _strip_annotations(t)
                                             for name, t in evaluated.items()}


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if get_origin(t) in (Required, NotRequired):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return _with_arguments(t, tuple(_strip_annotations(arg) for arg in t.__args__))
    return t


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def no_type_check(arg):
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            if isinstance(value, types.FunctionType):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed.")


def overload(func):
    function = getattr(func, "__func__", func)
    key = (getattr(function, "__module__", None), getattr(function, "__qualname__", None))
    _overloads.setdefault(key, []).append(func)
    return _overload_dummy


def get_overloads(func):
    function = getattr(func, "__func__", func)
    return list(_overloads.get((function.__module__, function.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default,
            "kw_only_default": kw_only_default, "field_specifiers": field_specifiers,
            "kwargs": kwargs}
        return cls_or_fn

    return decorator
