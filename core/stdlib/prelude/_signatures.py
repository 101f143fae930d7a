# SPDX-License-Identifier: GPL-3.0-or-later
"""Signatures of callables and their parameters."""

import enum
import functools
import types
from _objectkinds import CO_VARARGS, CO_VARKEYWORDS, getattr_static, unwrap

__name__ = "inspect"  # what its classes and functions say that they are of


class _empty:
    pass


class _void:
    pass


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only",
                "variadic keyword")[self]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_ParameterKind.VAR_POSITIONAL,
                                                    _ParameterKind.VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name,
                          self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind is _ParameterKind.VAR_POSITIONAL:
            return "*" + text
        if self._kind is _ParameterKind.VAR_KEYWORD:
            return "**" + text
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_ParameterKind.VAR_KEYWORD, _ParameterKind.KEYWORD_ONLY):
                break
            if name not in self.arguments:
                break
            value = self.arguments[name]
            if parameter.kind is _ParameterKind.VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, parameter in self._signature.parameters.items():
            if not started:
                if parameter.kind in (_ParameterKind.VAR_KEYWORD, _ParameterKind.KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if parameter.kind is _ParameterKind.VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind is _ParameterKind.VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind is _ParameterKind.VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({shown})>"


class Signature:
    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        found = {}
        top = _ParameterKind.POSITIONAL_ONLY
        has_default = False
        for parameter in parameters or ():
            if parameter.kind < top:
                raise ValueError(f"wrong parameter order: {top.description} parameter before "
                                 f"{parameter.kind.description} parameter")
            top = parameter.kind
            if top in (_ParameterKind.POSITIONAL_ONLY, _ParameterKind.POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    has_default = True
                elif has_default:
                    raise ValueError("non-default argument follows default argument")
            if parameter.name in found:
                raise ValueError(f"duplicate parameter name: {parameter.name!r}")
            found[parameter.name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(obj, follow_wrapped)

    def replace(self, *, parameters=_void, return_annotation=_void):
        if parameters is _void:
            parameters = self._parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (dict(self._parameters) == dict(other._parameters)
                and self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        args = list(args)
        kwargs = dict(kwargs)
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind is _ParameterKind.VAR_POSITIONAL:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif kind is _ParameterKind.VAR_KEYWORD:
                if kwargs:
                    arguments[name] = kwargs
                    kwargs = {}
            elif args and kind is not _ParameterKind.KEYWORD_ONLY:
                if name in kwargs and kind is not _ParameterKind.POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args.pop(0)
            elif name in kwargs:
                if kind is _ParameterKind.POSITIONAL_ONLY:
                    raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if kind is _ParameterKind.KEYWORD_ONLY:
                    raise TypeError(f"missing a required keyword-only argument: {name!r}")
                raise TypeError(f"missing a required argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        result = []
        pending_slash = False
        needs_star = True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind is _ParameterKind.POSITIONAL_ONLY:
                pending_slash = True
            elif pending_slash:
                result.append("/")
                pending_slash = False
            if kind is _ParameterKind.VAR_POSITIONAL:
                needs_star = False
            elif kind is _ParameterKind.KEYWORD_ONLY and needs_star:
                result.append("*")
                needs_star = False
            result.append(str(parameter))
        if pending_slash:
            result.append("/")
        text = f"({', '.join(result)})"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text


def _from_function(func):
    code = func.__code__
    names = code.co_varnames
    positional = code.co_argcount
    keyword_only = code.co_kwonlyargcount
    annotations = func.__annotations__
    defaults = func.__defaults__ or ()
    keyword_defaults = func.__kwdefaults__ or {}
    first_default = positional - len(defaults)
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default,
                                    annotation=annotations.get(name, _empty)))

    for at, name in enumerate(names[:positional]):
        kind = (_ParameterKind.POSITIONAL_ONLY if at < code.co_posonlyargcount
                else _ParameterKind.POSITIONAL_OR_KEYWORD)
        add(name, kind, defaults[at - first_default] if at >= first_default else _empty)
    at = positional + keyword_only
    if code.co_flags & CO_VARARGS:
        add(names[at], _ParameterKind.VAR_POSITIONAL)
        at += 1
    for name in names[positional:positional + keyword_only]:
        add(name, _ParameterKind.KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[at], _ParameterKind.VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_ParameterKind.VAR_KEYWORD, _ParameterKind.KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _ParameterKind.VAR_POSITIONAL:
        parameters.pop(0)
    return signature.replace(parameters=parameters)


def _of_partial(made, follow_wrapped):
    signature = _signature_of(made.func, follow_wrapped)
    bound = signature.bind_partial(*made.args, **made.keywords)
    parameters = []
    keyword_only = False
    given = len(made.args)
    for parameter in signature.parameters.values():
        kind = parameter.kind
        if given and kind in (_ParameterKind.POSITIONAL_ONLY, _ParameterKind.POSITIONAL_OR_KEYWORD):
            given -= 1
            continue
        if parameter.name in made.keywords and parameter.name in bound.arguments \
                and kind is not _ParameterKind.VAR_KEYWORD:
            keyword_only = keyword_only or kind is _ParameterKind.POSITIONAL_OR_KEYWORD
            parameter = parameter.replace(default=made.keywords[parameter.name])
        if keyword_only:
            if kind is _ParameterKind.POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_ParameterKind.KEYWORD_ONLY)
            elif kind is _ParameterKind.VAR_POSITIONAL:
                continue
        parameters.append(parameter)
    return signature.replace(parameters=parameters)


def _signature_of(obj, follow_wrapped=True):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(_signature_of(obj.__func__, follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _signature_of(obj, follow_wrapped)
    own = getattr(obj, "__signature__", None)
    if isinstance(own, Signature):
        return own
    if isinstance(obj, types.FunctionType):
        return _from_function(obj)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, follow_wrapped)
    if isinstance(obj, type):
        call = getattr_static(type(obj), "__call__", None)
        if isinstance(call, types.FunctionType) and not isinstance(obj, enum.EnumType):
            return _without_first(_from_function(call))
        for base in obj.__mro__:
            if isinstance(base.__dict__.get("__new__"), staticmethod):
                return _without_first(_signature_of(base.__dict__["__new__"].__func__))
            if isinstance(base.__dict__.get("__init__"), types.FunctionType):
                return _without_first(_signature_of(base.__dict__["__init__"]))
        if obj.__mro__[-2:-1] and type not in obj.__mro__ and obj.__init__ is object.__init__ \
                and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    if not isinstance(obj, types.BuiltinFunctionType):
        call = getattr(type(obj), "__call__", None)
        if isinstance(call, types.FunctionType):
            return _without_first(_signature_of(call, follow_wrapped))
    if isinstance(obj, types.BuiltinFunctionType):
        raise ValueError(f"no signature found for builtin {obj!r}")
    raise ValueError(f"callable {obj!r} is not supported by signature")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return _signature_of(obj, follow_wrapped)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
    else:
        found = getattr(obj, "__annotations__", None)
    if found is None:
        return {}
    if not eval_str:
        return dict(found)
    from typing import get_type_hints
    return get_type_hints(obj, globals, locals)
