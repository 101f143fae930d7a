# SPDX-License-Identifier: GPL-3.0-or-later
"""Type variables of every kind."""

from _typingbase import _refusal, _WithUnion

__name__ = "typing"  # what its classes and functions say that they are of


class _TypeVarLike(_WithUnion):
    def _set_variance(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        from _typingaliases import _type_check
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
        from _typingaliases import _type_check
        msg = "TypeVar(name, constraint, ...): constraints must be types."
        self.__constraints__ = tuple(_type_check(each, msg) for each in constraints)
        self.__module__ = "__main__"

    def __typing_subst__(self, arg):
        from _typingaliases import _UnpackGenericAlias, _type_check
        arg = _type_check(arg, "Parameters to generic types must be types.")
        if isinstance(arg, _UnpackGenericAlias):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg


class _Unpacked:
    """What `*` before it makes a single Unpack of."""

    def __iter__(self):
        from _typingforms import Unpack
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
        from _typingaliases import _is_param_expr, _type_check
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(each, "Expected a type.") for each in arg)
        if not _is_param_expr(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg
