# SPDX-License-Identifier: GPL-3.0-or-later
"""numbers, written in the scenario language."""

from abc import ABCMeta, abstractmethod

__all__ = "Number Complex Real Rational Integral".split()


def _declare(body, operators, properties=""):
    """Adds to a class body what a subclass must define."""
    def missing(name):
        def method(self, *others):
            raise NotImplementedError

        method.__name__ = name
        method.__qualname__ = f"{body['__qualname__']}.{name}"
        return abstractmethod(method)

    for name in operators.split():
        body[f"__{name}__"] = missing(f"__{name}__")
    for name in properties.split():
        body[name] = property(missing(name))


class Number(metaclass=ABCMeta):
    __hash__, __slots__ = None, ()


class Complex(Number):
    _declare(locals(), "complex add radd neg pos mul rmul truediv rtruediv pow rpow abs eq", "real imag")
    __slots__ = ()

    def __rsub__(self, other):
        return -self + other

    def __sub__(self, other):
        return self + -other

    def __bool__(self):
        return self != 0

    @abstractmethod
    def conjugate(self):
        raise NotImplementedError


class Real(Complex):
    _declare(locals(), "float trunc floor ceil round floordiv rfloordiv mod rmod lt le")
    __slots__ = ()

    def __rdivmod__(self, other):
        return other // self, other % self

    def __divmod__(self, other):
        return self // other, self % other

    def conjugate(self):
        return +self

    def __complex__(self):
        return complex(float(self))

    real = property(lambda self: +self)
    imag = property(lambda self: 0)


class Rational(Real):
    _declare(locals(), "", "numerator denominator")
    __slots__ = ()

    def __float__(self):
        over, under = int(self.numerator), int(self.denominator)
        return over / under


class Integral(Rational):
    _declare(locals(), "int pow lshift rlshift rshift rrshift and rand xor rxor or ror invert")
    __slots__ = ()

    def __float__(self):
        whole = int(self)
        return float(whole)

    def __index__(self):
        return int(self)

    numerator = property(lambda self: +self)
    denominator = property(lambda self: 1)


Complex.register(complex)
Real.register(float)
Integral.register(int)
