# SPDX-License-Identifier: GPL-3.0-or-later
"""numbers, written in the scenario language."""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=ABCMeta):
    __slots__ = ()
    __hash__ = None


def _abstract(cls, *names):
    """Declares the operators that a subclass must define."""
    for name in names:
        def method(self, *others):
            raise NotImplementedError

        method.__name__ = name
        method.__qualname__ = f"{cls}.{name}"
        yield name, abstractmethod(method)


class Complex(Number):
    __slots__ = ()
    for _name, _method in _abstract("Complex", "__complex__", "real", "imag", "__add__", "__radd__",
                                    "__neg__", "__pos__", "__mul__", "__rmul__", "__truediv__",
                                    "__rtruediv__", "__pow__", "__rpow__", "__abs__", "conjugate",
                                    "__eq__"):
        locals()[_name] = property(_method) if _name in ("real", "imag") else _method
    del _name, _method

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    __slots__ = ()
    for _name, _method in _abstract("Real", "__float__", "__trunc__", "__floor__", "__ceil__",
                                    "__round__", "__floordiv__", "__rfloordiv__", "__mod__",
                                    "__rmod__", "__lt__", "__le__"):
        locals()[_name] = _method
    del _name, _method

    def __divmod__(self, other):
        return (self // other, self % other)

    def __rdivmod__(self, other):
        return (other // self, other % self)

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


class Rational(Real):
    __slots__ = ()

    @property
    @abstractmethod
    def numerator(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def denominator(self):
        raise NotImplementedError

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    __slots__ = ()
    for _name, _method in _abstract("Integral", "__int__", "__lshift__", "__rlshift__", "__rshift__",
                                    "__rrshift__", "__and__", "__rand__", "__xor__", "__rxor__",
                                    "__or__", "__ror__", "__invert__"):
        locals()[_name] = _method
    del _name, _method

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Real.register(float)
Integral.register(int)
