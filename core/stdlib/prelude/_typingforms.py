# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms with brackets of their own: Union, Optional, Literal, Annotated and the like."""

import types
from _typevariables import ParamSpec
from _typingaliases import (_ConcatenateGenericAlias, _GenericAlias, _LiteralGenericAlias, _type_check,
                            _UnionGenericAlias, _UnpackGenericAlias)
from _typingbase import _BARE_FORMS, _NotIterable, _refusal, _shown, _SpecialForm, _without_repeats
from types import NoneType as _NoneType

__name__ = "typing"  # what its classes and functions say that they are of


def _flat_unions(parameters):
    flat = []
    for parameter in parameters:
        if isinstance(parameter, (_UnionGenericAlias, types.UnionType)):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    return tuple(_without_repeats(flat))


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
