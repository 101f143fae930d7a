# SPDX-License-Identifier: GPL-3.0-or-later
"""typing, written in the scenario language."""

import collections
import collections.abc
import contextlib
import functools
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias, NoneType as _NoneType

from _definitions import evaluate as _evaluate

TYPE_CHECKING = False


def _shown(obj):
    """An argument as reprs of subscripted types show it."""
    if isinstance(obj, GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    return repr(obj)


# Forms that say a type without arguments.
_BARE_FORMS = ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias")


def _type_check(arg, msg, *, is_argument=True, allow_special_forms=False):
    """The type that an annotation or an argument says; TypeError where it says none."""
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    if isinstance(arg, _GenericAlias):
        barred = (Generic, Protocol, ClassVar, Final)[:4 if is_argument else 2]
        if not allow_special_forms and arg.__origin__ in barred:
            raise TypeError(f"{arg} is not valid as type argument")
    elif isinstance(arg, _SpecialForm):
        if arg._name not in _BARE_FORMS and not (allow_special_forms and arg in (ClassVar, Final)):
            raise TypeError(f"Plain {arg} is not valid as type argument")
    elif arg is Generic or arg is Protocol:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    return _NoneType if arg is None else arg


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or isinstance(
        arg, (ParamSpec, _ConcatenateGenericAlias))


def _collect_parameters(args):
    found = []

    def add(variable):
        if variable not in found:
            found.append(variable)

    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (list, tuple)):
            for each in _collect_parameters(arg):
                add(each)
        elif hasattr(arg, "__typing_subst__"):
            add(arg)
        else:
            for each in getattr(arg, "__parameters__", ()):
                add(each)
    return tuple(found)


def _check_generic(cls, parameters, wanted):
    if not wanted:
        raise TypeError(f"{cls} is not a generic class")
    if len(parameters) != wanted:
        raise TypeError(f"Too {'many' if len(parameters) > wanted else 'few'} arguments for {cls};"
                        f" actual {len(parameters)}, expected {wanted}")


def _without_repeats(parameters):
    kept = []
    for parameter in parameters:
        if not any(parameter == other and type(parameter) is type(other) for other in kept):
            kept.append(parameter)
    return kept


def _flat_unions(parameters):
    flat = []
    for parameter in parameters:
        if isinstance(parameter, (_UnionGenericAlias, types.UnionType)):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    return tuple(_without_repeats(flat))


class _NotIterable:
    __slots__ = ()
    __iter__ = None


class _WithUnion:
    """`X | Y` where a side is one of this module's objects."""

    __slots__ = ()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


def _refusal(text):
    """A method that only raises TypeError; the text may show the object it is called on."""
    def refuse(self, *args, **kwds):
        raise TypeError(text.format(self))

    return refuse


class _SpecialForm(_WithUnion, _NotIterable):
    __slots__ = ("_name", "__doc__", "_getitem")

    __call__ = _refusal("Cannot instantiate {}")
    __instancecheck__ = _refusal("{} cannot be used with isinstance()")
    __subclasscheck__ = _refusal("{} cannot be used with issubclass()")
    __mro_entries__ = _refusal("Cannot subclass {}")

    def __init__(self, getitem):
        self._name, self.__doc__ = getitem.__name__, getitem.__doc__
        self._getitem = getitem

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

    def __repr__(self):
        return "typing." + self._name

    def __getattr__(self, item):
        if item not in ("__name__", "__qualname__"):
            raise AttributeError(item)
        return self._name


class _AnyMeta(type):
    """Subclasses of Any are ordinary classes, Any itself is not."""

    def __repr__(self):
        return super().__repr__() if self is not Any else "typing.Any"

    def __instancecheck__(self, obj):
        if self is not Any:
            return super().__instancecheck__(obj)
        raise TypeError("typing.Any cannot be used with isinstance()")


class Any(metaclass=_AnyMeta):
    """Any type."""

    def __new__(cls, *args, **kwargs):
        if cls is not Any:
            return super().__new__(cls, *args, **kwargs)
        raise TypeError("Any cannot be instantiated")


def _plain_form(name):
    getitem = _refusal("{} is not subscriptable")
    getitem.__name__ = name
    return _SpecialForm(getitem)


def _form_of_one(name, refusal):
    """A form of one type, such as ClassVar[int]."""
    def getitem(self, parameters):
        alias = _UnpackGenericAlias if name == "Unpack" else _GenericAlias
        return alias(self, (_type_check(parameters, refusal),))

    getitem.__name__ = name
    getitem.__doc__ = None
    return _SpecialForm(getitem)


NoReturn, Never, Self, LiteralString, TypeAlias = map(_plain_form, _BARE_FORMS)

ClassVar, Final, TypeGuard, Unpack = (
    _form_of_one(name, f"typing.{name} accepts only single type.")
    for name in ("ClassVar", "Final", "TypeGuard", "Unpack"))
Required, NotRequired = (_form_of_one(name, f"{name} accepts only a single type.")
                         for name in ("Required", "NotRequired"))


def _given(self, parameters):
    """What a form of one or more types is subscripted with, as a tuple."""
    if parameters == ():
        raise TypeError(f"Cannot take a {self._name} of no types.")
    return parameters if isinstance(parameters, tuple) else (parameters,)


def _types_given(self, parameters):
    msg = f"{self._name}[arg, ...]: each arg must be a type."
    return tuple(_type_check(each, msg) for each in parameters)


@_SpecialForm
def Union(self, parameters):
    members = _flat_unions(_types_given(self, _given(self, parameters)))
    if len(members) == 1:
        return members[0]
    optional = len(members) == 2 and _NoneType in members
    return _UnionGenericAlias(self, members, name="Optional" if optional else None)


@_SpecialForm
def Optional(self, parameters):
    return Union[_type_check(parameters, f"{self} requires a single type."), _NoneType]


@_SpecialForm
def Literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for each in parameters:
        if isinstance(each, _LiteralGenericAlias):
            flat.extend(each.__args__)
        else:
            flat.append(each)
    return _LiteralGenericAlias(self, tuple(_without_repeats(flat)))


@_SpecialForm
def Concatenate(self, parameters):
    *first, last = _given(self, parameters)
    if last is not ... and not isinstance(last, ParamSpec):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _ConcatenateGenericAlias(self, (*_types_given(self, first), last))


class ForwardRef(_WithUnion):
    """A type named by a text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__, self.__forward_module__ = arg, module
        self.__forward_is_class__, self.__forward_is_argument__ = is_class, is_argument
        self.__forward_value__, self.__forward_evaluated__ = None, False

    def _evaluate(self, names):
        if not self.__forward_evaluated__:
            value = _evaluate(self.__forward_arg__, names)
            value = _type_check(value, "Forward references must evaluate to types.",
                                is_argument=self.__forward_is_argument__,
                                allow_special_forms=True)
            self.__forward_value__ = _eval_type(value, names)
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __call__(self, *args, **kwargs):
        raise TypeError("'ForwardRef' object is not callable")

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _TypeVarLike(_WithUnion):
    def _set_variance(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = _type_check(bound, "Bound must be a type.") if bound else None

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__


class TypeVar(_TypeVarLike):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_variance(bound, covariant, contravariant)
        if len(constraints) == 1 or constraints and bound is not None:
            raise TypeError("A single constraint is not allowed" if bound is None
                            else "Constraints cannot be combined with bound=...")
        msg = "TypeVar(name, constraint, ...): constraints must be types."
        self.__constraints__ = tuple(_type_check(each, msg) for each in constraints)
        self.__module__ = "__main__"

    def __typing_subst__(self, arg):
        arg = _type_check(arg, "Parameters to generic types must be types.")
        if isinstance(arg, _UnpackGenericAlias):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg


class _Unpacked:
    """What `*` before it makes a single Unpack of."""

    def __iter__(self):
        yield Unpack[self]


class TypeVarTuple(_Unpacked, _TypeVarLike):
    def __init__(self, name):
        self.__name__, self.__module__ = name, "__main__"

    __typing_subst__ = _refusal("Substitution of bare TypeVarTuple is not supported")

    def __repr__(self):
        return self.__name__


class _ParamSpecPart:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, type(self)) \
            else NotImplemented

    __hash__ = object.__hash__

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._part}"


class ParamSpecArgs(_ParamSpecPart):
    _part = "args"


class ParamSpecKwargs(_ParamSpecPart):
    _part = "kwargs"


class ParamSpec(_TypeVarLike):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._set_variance(bound, covariant, contravariant)
        self.__module__ = "__main__"

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(each, "Expected a type.") for each in arg)
        if not _is_param_expr(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg


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


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


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
        if self.__origin__ in (Generic, Protocol):
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


class Generic:
    """The base of generic classes."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if not params and cls is not Tuple:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if cls in (Generic, Protocol):
            if not all(isinstance(each, (TypeVar, ParamSpec, TypeVarTuple, _UnpackGenericAlias))
                       for each in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or "
                                "parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        wanted = getattr(cls, "__parameters__", ())
        if len(wanted) == 1 and isinstance(wanted[0], ParamSpec) and not _is_param_expr(params[0]):
            params = (params,)
        has_tuple = any(isinstance(each, TypeVarTuple) for each in wanted)
        if not has_tuple:
            _check_generic(cls, params, len(wanted))
            params = tuple(variable.__typing_subst__(each)
                           for variable, each in zip(wanted, params))
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        variables = []
        if "__orig_bases__" in cls.__dict__:
            error = Generic in cls.__orig_bases__
        else:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol"
        if error:
            raise TypeError("Cannot inherit from plain Generic")
        if "__orig_bases__" in cls.__dict__:
            variables = _collect_parameters(cls.__orig_bases__)
            declared = None
            for base in cls.__orig_bases__:
                if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                    if base.__origin__ is Protocol and declared is not None:
                        continue
                    if declared is not None and base.__origin__ is Generic:
                        raise TypeError("Cannot inherit from Generic[...] multiple types.")
                    declared = base.__parameters__
            if declared is not None:
                missing = [each for each in variables if each not in declared]
                if missing:
                    raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not "
                                    f"listed in Generic[{', '.join(map(str, declared))}]")
                variables = declared
        cls.__parameters__ = tuple(variables)


_PROTOCOL_OWN = frozenset((
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "_abc_registry", "__init_subclass__", "__qualname__", "__hash__"))


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", {})):
            if name not in _PROTOCOL_OWN and not (name == "__hash__"):
                names.add(name)
    return names


def _only_methods(cls):
    return all(callable(getattr(cls, name, None)) for name in _protocol_members(cls))


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if (getattr(cls, "_is_protocol", False)
                and not getattr(cls, "_is_runtime_protocol", False)
                and cls is not Protocol):
            raise TypeError("Instance and class checks can only be used with"
                            " @runtime_checkable protocols")
        if (not getattr(cls, "_is_protocol", False) or _only_methods(cls)) \
                and issubclass(instance.__class__, cls):
            return True
        if getattr(cls, "_is_protocol", False):
            if all(hasattr(instance, name)
                   and (not callable(getattr(cls, name, None)) or getattr(instance, name) is not None)
                   for name in _protocol_members(cls)):
                return True
            if not _only_methods(cls):
                return cls in instance.__class__.__mro__
        return super().__instancecheck__(instance)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of structural types."""

    _is_runtime_protocol, _is_protocol = False, True
    __slots__ = ()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = cls.__dict__
        if not own.get("_is_protocol"):
            cls._is_protocol = Protocol in cls.__bases__
        if "__subclasshook__" not in own:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__module__ in ("collections.abc", "contextlib", "abc")
                    or (issubclass(base, Generic) and getattr(base, "_is_protocol", False))):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    if not getattr(cls, "_is_runtime_protocol", False):
        raise TypeError("Instance and class checks can only be used with"
                        " @runtime_checkable protocols")
    if not _only_methods(cls):
        raise TypeError("Protocols with non-method members don't support issubclass()")
    if not isinstance(other, type):
        raise TypeError("issubclass() arg 1 must be a class")
    for name in _protocol_members(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            annotations = getattr(base, "__annotations__", {})
            if name in annotations and issubclass(other, Generic) and other._is_protocol:
                break
        else:
            return NotImplemented
    return True


def runtime_checkable(cls):
    if not issubclass(cls, Generic) or not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes,"
                        f" got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


class Annotated:
    """A type with remarks."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and "
                            "an annotation).")
        origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.",
                             allow_special_forms=True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


class _AnnotatedAlias(_NotIterable, _GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return (f"typing.Annotated[{_shown(self.__origin__)}, "
                f"{', '.join(map(repr, self.__metadata__))}]")

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)
for _variable in (T, KT, VT, T_co, V_co, VT_co, T_contra, AnyStr):
    _variable.__module__ = "typing"
del _variable

Hashable = _SpecialGenericAlias(collections.abc.Hashable, 0)
Awaitable = _SpecialGenericAlias(collections.abc.Awaitable, 1)
Coroutine = _SpecialGenericAlias(collections.abc.Coroutine, 3)
AsyncIterable = _SpecialGenericAlias(collections.abc.AsyncIterable, 1)
AsyncIterator = _SpecialGenericAlias(collections.abc.AsyncIterator, 1)
Iterable = _SpecialGenericAlias(collections.abc.Iterable, 1)
Iterator = _SpecialGenericAlias(collections.abc.Iterator, 1)
Reversible = _SpecialGenericAlias(collections.abc.Reversible, 1)
Sized = _SpecialGenericAlias(collections.abc.Sized, 0)
Container = _SpecialGenericAlias(collections.abc.Container, 1)
Collection = _SpecialGenericAlias(collections.abc.Collection, 1)
Callable = _CallableType(collections.abc.Callable, 2)
AbstractSet = _SpecialGenericAlias(collections.abc.Set, 1, name="AbstractSet")
MutableSet = _SpecialGenericAlias(collections.abc.MutableSet, 1)
Mapping = _SpecialGenericAlias(collections.abc.Mapping, 2)
MutableMapping = _SpecialGenericAlias(collections.abc.MutableMapping, 2)
Sequence = _SpecialGenericAlias(collections.abc.Sequence, 1)
MutableSequence = _SpecialGenericAlias(collections.abc.MutableSequence, 1)
ByteString = _SpecialGenericAlias(collections.abc.ByteString, 0)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _SpecialGenericAlias(list, 1, inst=False, name="List")
Deque = _SpecialGenericAlias(collections.deque, 1, name="Deque")
Set = _SpecialGenericAlias(set, 1, inst=False, name="Set")
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name="FrozenSet")
MappingView = _SpecialGenericAlias(collections.abc.MappingView, 1)
KeysView = _SpecialGenericAlias(collections.abc.KeysView, 1)
ItemsView = _SpecialGenericAlias(collections.abc.ItemsView, 2)
ValuesView = _SpecialGenericAlias(collections.abc.ValuesView, 1)
ContextManager = _SpecialGenericAlias(contextlib.AbstractContextManager, 1, name="ContextManager")
AsyncContextManager = _SpecialGenericAlias(contextlib.AbstractAsyncContextManager, 1,
                                           name="AsyncContextManager")
Dict = _SpecialGenericAlias(dict, 2, inst=False, name="Dict")
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _SpecialGenericAlias(collections.OrderedDict, 2)
Counter = _SpecialGenericAlias(collections.Counter, 1)
ChainMap = _SpecialGenericAlias(collections.ChainMap, 2)
Generator = _SpecialGenericAlias(collections.abc.Generator, 3)
AsyncGenerator = _SpecialGenericAlias(collections.abc.AsyncGenerator, 2)
Type = _SpecialGenericAlias(type, 1, inst=False, name="Type")
Text = str


def __getattr__(name):
    if name in ("Pattern", "Match"):
        import re
        alias = _SpecialGenericAlias(getattr(re, name), 1)
        globals()[name] = alias
        return alias
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    @abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits=0):
        pass


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class NewType(_WithUnion):
    """A type that differs for checkers only."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`... = NewType(..., {self.__name__})`")

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __call__(self, x):
        return x


def _make_named_tuple(name, field_types, module, defaults=()):
    fields = [field for field, _ in field_types]
    hints = {field: _type_check(hint, f"field {field} annotation must be a type")
             for field, hint in field_types}
    made = collections.namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = hints
    try:
        made.__new__.__annotations__ = hints
    except AttributeError:
        pass
    return made


_NAMED_TUPLE_PROHIBITED = frozenset((
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
    "_field_types", "_make", "_replace", "_asdict", "_source"))


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if _NamedTuple not in bases:
            raise TypeError("cannot inherit from NamedTuple type and another class")
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        hints = ns.get("__annotations__", {})
        defaulted = []
        for field in hints:
            if field in ns:
                defaulted.append(field)
            elif defaulted:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field"
                                f"{'s' if len(defaulted) > 1 else ''} {', '.join(defaulted)}")
        made = _make_named_tuple(typename, list(hints.items()),
                                 defaults=[ns[field] for field in defaulted],
                                 module=ns["__module__"])
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key in ns:
            if key in _NAMED_TUPLE_PROHIBITED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__annotations__", "__orig_bases__",
                           "__qualname__", "__classcell__") and key not in made._fields:
                setattr(made, key, ns[key])
        if "__qualname__" in ns:
            made.__qualname__ = ns["__qualname__"]
        return made


class _NamedTupleMaker:
    """NamedTuple: a base that stands for tuple, and a function."""

    __name__ = __qualname__ = "NamedTuple"

    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        return _make_named_tuple(typename, list(fields), module="__main__")

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return f"<function NamedTuple at {id(self):#x}>"


NamedTuple = _NamedTupleMaker()
_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        own = {key: _type_check(hint, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
               for key, hint in ns.get("__annotations__", {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        annotations.update(own)
        for key, hint in own.items():
            form = hint
            if get_origin(form) is Annotated:
                form = form.__origin__
            form = get_origin(form)
            if form is Required or (form is not NotRequired and total):
                required.add(key)
            else:
                optional.add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, "__total__"):
            made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


class _TypedDictMaker:
    """TypedDict: a base that stands for dict, and a function."""

    __name__ = __qualname__ = "TypedDict"

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        if fields is None:
            fields = kwargs
        elif kwargs:
            raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": "__main__"},
                              total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return f"<function TypedDict at {id(self):#x}>"


TypedDict = _TypedDictMaker()
_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


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
        evaluated = tuple(_eval_type(arg, names) for arg in args)
        if evaluated == tp.__args__:
            return tp
        if isinstance(tp, GenericAlias):
            return GenericAlias(tp.__origin__, evaluated)
        if isinstance(tp, types.UnionType):
            return functools.reduce(lambda left, right: left | right, evaluated)
        return tp.copy_with(evaluated)
    return tp


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
        stripped = tuple(_strip_annotations(arg) for arg in t.__args__)
        if stripped == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, stripped)
        if isinstance(t, types.UnionType):
            return functools.reduce(lambda left, right: left | right, stripped)
        return t.copy_with(stripped)
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
