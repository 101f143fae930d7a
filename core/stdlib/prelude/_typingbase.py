# SPDX-License-Identifier: GPL-3.0-or-later
"""What the objects of typing share, and how they are shown."""

import types
from _definitions import evaluate as _evaluate
from types import GenericAlias

__name__ = "typing"  # what its classes and functions say that they are of


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


class _NotIterable:
    __slots__ = ()
    __iter__ = None


class _WithUnion:
    """`X | Y` where a side is one of this module's objects."""

    __slots__ = ()

    def __or__(self, right):
        from _typingforms import Union
        return Union[self, right]

    def __ror__(self, left):
        from _typingforms import Union
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
            from _typehints import _eval_type
            from _typingaliases import _type_check
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


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")
