# SPDX-License-Identifier: GPL-3.0-or-later
"""Callable and what its brackets make of it."""

from _abilities import _known_by
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod
from types import GenericAlias as _GenericAlias

__name__ = "collections.abc"  # what its classes and functions say that they are of


class _CallableGenericAlias:
    """Callable[[int], str]: a list of parameters and a result."""

    __slots__ = ("__origin__", "__args__")

    def __init__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (tuple, list)):
            args = (*parameters, result)
        elif parameters is not ... and type(parameters).__name__ not in (
                "ParamSpec", "_ConcatenateGenericAlias"):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}")
        self.__origin__ = Callable
        self.__args__ = args

    @property
    def __parameters__(self):
        return _GenericAlias(tuple, self.__args__).__parameters__

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or type(args[0]).__name__ in (
                "ParamSpec", "_ConcatenateGenericAlias")):
            return "collections.abc." + repr(_GenericAlias(_Shown, args)).removeprefix(_shown)
        shown = [repr(_GenericAlias(_Shown, (arg,)))[len(_shown) + 9:-1] for arg in args]
        return f"collections.abc.Callable[[{', '.join(shown[:-1])}], {shown[-1]}]"

    def __call__(self, *args, **keywords):
        return Callable(*args, **keywords)

    def __getitem__(self, item):
        args = _GenericAlias(tuple, self.__args__)[item].__args__
        return _CallableGenericAlias((list(args[:-1]), args[-1]))

    def __eq__(self, other):
        if not isinstance(other, _CallableGenericAlias):
            return NotImplemented
        return self.__args__ == other.__args__

    def __hash__(self):
        return hash((Callable, self.__args__))

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __mro_entries__(self, bases):
        return (Callable,)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, subclass):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")


class _Shown:
    pass


_Shown.__qualname__ = "Callable"
_shown = __name__ + "."


@_known_by("__call__")
class Callable(metaclass=_ABCMeta):
    __slots__ = ()

    def __class_getitem__(cls, args):
        return _CallableGenericAlias(args)

    @_abstractmethod
    def __call__(self, *args, **kwds):
        return False
