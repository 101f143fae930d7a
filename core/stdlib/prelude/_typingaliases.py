# SPDX-License-Identifier: GPL-3.0-or-later
"""Types with something in brackets, and what may stand there."""

import collections
import collections.abc
import contextlib
import types
from _typevariables import _Unpacked, ParamSpec
from _typingbase import (_BARE_FORMS, _check_generic, _collect_parameters, _is_dunder, _NotIterable, _refusal,
                         _shown, _SpecialForm, _WithUnion, ForwardRef)
from types import NoneType as _NoneType

__name__ = "typing"  # what its classes and functions say that they are of

_generic_bases = []  # Generic and Protocol, once they are there


def _is_scoped(origin):
    return isinstance(origin, _SpecialForm) and origin._name in ("ClassVar", "Final")


def _type_check(arg, msg, *, is_argument=True, allow_special_forms=False):
    """The type that an annotation or an argument says; TypeError where it says none."""
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    if isinstance(arg, _GenericAlias):
        is_barred = arg.__origin__ in _generic_bases or is_argument and _is_scoped(arg.__origin__)
        if not allow_special_forms and is_barred:
            raise TypeError(f"{arg} is not valid as type argument")
    elif isinstance(arg, _SpecialForm):
        if arg._name not in _BARE_FORMS and not (allow_special_forms and _is_scoped(arg)):
            raise TypeError(f"Plain {arg} is not valid as type argument")
    elif arg in _generic_bases:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    return _NoneType if arg is None else arg


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or isinstance(
        arg, (ParamSpec, _ConcatenateGenericAlias))


_OWN_ATTRIBUTES = frozenset((
    "__origin__", "__args__", "__parameters__", "__metadata__", "_name", "_inst", "_nparams",
    "__module__", "__doc__", "_paramspec_tvars"))


class _BaseGenericAlias(_WithUnion):
    """Stands for a class, perhaps with arguments; asks the class for all it has not itself."""

    def __init__(self, origin, *, inst=True, name=None):
        self.__origin__, self._inst, self._name = origin, inst, name

    def __call__(self, *args, **kwargs):
        origin = self.__origin__
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {origin.__name__}() instead")
        made = origin(*args, **kwargs)
        with contextlib.suppress(AttributeError):
            made.__orig_class__ = self
        return made

    def __mro_entries__(self, bases):
        own = () if self.__origin__ in bases else (self.__origin__,)
        Generic = _generic_bases[0]
        is_last = not any(isinstance(base, _BaseGenericAlias)
                          or isinstance(base, type) and issubclass(base, Generic)
                          for base in bases[bases.index(self) + 1:])
        return (*own, Generic) if is_last else own

    def __getattr__(self, attr):
        if attr not in ("__origin__", "__args__"):
            if "__origin__" in self.__dict__ and not _is_dunder(attr):
                return getattr(self.__origin__, attr)
            if attr in ("__name__", "__qualname__"):
                return self._name or self.__origin__.__name__
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if attr in _OWN_ATTRIBUTES or _is_dunder(attr):
            return super().__setattr__(attr, val)
        setattr(self.__origin__, attr, val)

    __subclasscheck__ = _refusal("Subscripted generics cannot be used with class and instance checks")

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))


class _GenericAlias(_Unpacked, _BaseGenericAlias):
    """A generic type with its arguments: List[int], C[T]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __eq__(self, other):
        if isinstance(other, _GenericAlias):
            return (self.__origin__, self.__args__) == (other.__origin__, other.__args__)
        return NotImplemented

    def __getitem__(self, args):
        if self.__origin__ in _generic_bases:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        variables = self.__parameters__
        given = args if isinstance(args, tuple) else (args,)
        if len(variables) == 1 and isinstance(variables[0], ParamSpec) \
                and not (given and _is_param_expr(given[0])):
            given = (given,)
        _check_generic(self, given, len(variables))
        chosen = {variable: variable.__typing_subst__(arg)
                  for variable, arg in zip(variables, given)}
        return self.copy_with(tuple(self._substituted(chosen)))

    def _substituted(self, chosen):
        for arg in self.__args__:
            if isinstance(arg, type):
                yield arg
            elif hasattr(arg, "__typing_subst__"):
                replaced = chosen[arg]
                if isinstance(arg, ParamSpec) and isinstance(replaced, tuple) \
                        and self.__origin__ is collections.abc.Callable:
                    yield from replaced
                else:
                    yield replaced
            else:
                inner = getattr(arg, "__parameters__", ())
                yield arg[tuple(chosen[each] for each in inner)] if inner else arg

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _shown(self.__origin__)
        shown = []
        for arg in self.__args__:
            if isinstance(arg, tuple):
                shown.append(f"[{', '.join(map(_shown, arg))}]")
            else:
                shown.append(_shown(arg))
        return f"{name}[{', '.join(shown) or '()'}]"

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        Generic, Protocol = _generic_bases
        if origin is Generic and (Protocol in bases or any(
                isinstance(base, _BaseGenericAlias) and base is not self
                for base in bases[bases.index(self) + 1:])):
            return ()
        return (origin,)


class _UnionGenericAlias(_NotIterable, _GenericAlias):
    __call__ = _refusal("Cannot instantiate typing.Union")

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, member) for member in self.__args__)

    def __instancecheck__(self, obj):
        return any(isinstance(obj, member) for member in self.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __eq__(self, other):
        if isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return set(self.__args__) == set(other.__args__)
        return NotImplemented

    def copy_with(self, args):
        from _typingforms import Union
        return Union[args]

    def __repr__(self):
        shown = [_shown(member) for member in self.__args__]
        if len(shown) == 2 and _NoneType in self.__args__:
            return f"typing.Optional[{shown[self.__args__[0] is _NoneType]}]"
        return f"typing.Union[{', '.join(shown)}]"


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return ({(each, type(each)) for each in self.__args__}
                == {(each, type(each)) for each in other.__args__})

    def __hash__(self):
        return hash(frozenset((each, type(each)) for each in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _ConcatenateGenericAlias(_GenericAlias):
    pass


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return "*" + repr(self.__args__[0])


class _CallableGenericAlias(_NotIterable, _GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return f"typing.Callable[{_shown(args[0])}, {_shown(args[1])}]"
        return (f"typing.Callable[[{', '.join(map(_shown, args[:-1]))}], {_shown(args[-1])}]")


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias):
    """List, Dict, ...: the module's own names of classes from elsewhere."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        msg = "Parameters to generic types must be types."
        parameters = tuple(_type_check(each, msg) for each in parameters)
        _check_generic(self, parameters, self._nparams)
        return self.copy_with(parameters)

    def copy_with(self, parameters):
        return _GenericAlias(self.__origin__, parameters, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        other = cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls
        return issubclass(other, self.__origin__)


class _CallableType(_SpecialGenericAlias):
    def copy_with(self, parameters):
        return _CallableGenericAlias(self.__origin__, parameters, name=self._name, inst=self._inst)

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = parameters
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ... or isinstance(args, (ParamSpec, _ConcatenateGenericAlias)):
            return self.copy_with((args, result))
        if not isinstance(args, (list, tuple)):
            args = (args,)
        msg = "Callable[[arg, ...], result]: each arg must be a type."
        return self.copy_with((*(_type_check(each, msg) for each in args), result))


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if len(parameters) >= 2 and parameters[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            return self.copy_with((*(_type_check(each, msg) for each in parameters[:-1]), ...))
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple(_type_check(each, msg) for each in parameters))
