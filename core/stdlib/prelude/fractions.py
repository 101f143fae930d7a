# SPDX-License-Identifier: GPL-3.0-or-later
"""fractions, written in the scenario language."""

import math
import numbers
import operator
from decimal import Decimal

__all__ = ["Fraction"]

_HASH_MODULUS = 2**61 - 1


def _digits(text):
    """The digits of a part of a number, which may be grouped by underscores; None if they are none."""
    parts = text.split("_")
    return "".join(parts) if all(part.isdecimal() for part in parts) else None


def _parse(text):
    """Numerator and denominator of "3/4", "-1.5e3" and the like; None if it is nothing of the kind."""
    body = text.strip()
    sign = 1
    if body[:1] in ("+", "-"):
        sign = -1 if body[0] == "-" else 1
        body = body[1:]
    if "/" in body:
        above, _, below = body.partition("/")
        above, below = _digits(above), _digits(below)
        return None if above is None or below is None else (sign * int(above), int(below))
    mantissa, mark, exponent = body.replace("E", "e").partition("e")
    power = 0
    if mark:
        unsigned = _digits(exponent[1:] if exponent[:1] in ("+", "-") else exponent)
        if unsigned is None:
            return None
        power = -int(unsigned) if exponent[0] == "-" else int(unsigned)
    whole, _, rest = mantissa.partition(".")
    whole_digits = _digits(whole) if whole else ""
    rest_digits = _digits(rest) if rest else ""
    if whole_digits is None or rest_digits is None or not whole_digits + rest_digits:
        return None
    numerator = sign * int(whole_digits + rest_digits)
    power -= len(rest_digits)
    return (numerator * 10**power, 1) if power >= 0 else (numerator, 10**-power)


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                above, below = numerator, 1
            elif isinstance(numerator, (int, Fraction)):
                above, below = numerator.numerator, numerator.denominator
            elif isinstance(numerator, (float, Decimal)):
                above, below = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                parsed = _parse(numerator)
                if parsed is None:
                    raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
                above, below = parsed
                if below == 0:
                    raise ZeroDivisionError(f"Fraction({above}, 0)")
                common = math.gcd(above, below)
                above //= common
                below //= common
            else:
                raise TypeError("argument should be a string or a Rational instance")
            self._numerator, self._denominator = above, below
            return self
        if isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            above = numerator.numerator * denominator.denominator
            below = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if below == 0:
            raise ZeroDivisionError(f"Fraction({above}, 0)")
        if _normalize:
            common = math.gcd(above, below)
            if below < 0:
                common = -common
            above //= common
            below //= common
        self._numerator, self._denominator = above, below
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} "
                            f"({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, int):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} "
                            f"({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return +self

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, as long as their denominators are small enough.
        above, below = 0, 1
        last_above, last_below = 1, 0
        n, d = self._numerator, self._denominator
        while True:
            quotient = n // d
            next_below = below + quotient * last_below
            if next_below > max_denominator:
                break
            above, below, last_above, last_below = (
                last_above, last_below, above + quotient * last_above, next_below)
            n, d = d, n - quotient * d
        steps = (max_denominator - below) // last_below
        between = Fraction(above + steps * last_above, below + steps * last_below)
        convergent = Fraction(last_above, last_below)
        return convergent if abs(convergent - self) <= abs(between - self) else between

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __add__(self, other):
        return _calculate(self, other, _add, operator.add)

    def __radd__(self, other):
        return _calculate_reversed(other, self, _add, operator.add)

    def __sub__(self, other):
        return _calculate(self, other, _subtract, operator.sub)

    def __rsub__(self, other):
        return _calculate_reversed(other, self, _subtract, operator.sub)

    def __mul__(self, other):
        return _calculate(self, other, _multiply, operator.mul)

    def __rmul__(self, other):
        return _calculate_reversed(other, self, _multiply, operator.mul)

    def __truediv__(self, other):
        return _calculate(self, other, _divide, operator.truediv)

    def __rtruediv__(self, other):
        return _calculate_reversed(other, self, _divide, operator.truediv)

    def __floordiv__(self, other):
        return _calculate(self, other, _floor_divide, operator.floordiv)

    def __rfloordiv__(self, other):
        return _calculate_reversed(other, self, _floor_divide, operator.floordiv)

    def __mod__(self, other):
        return _calculate(self, other, _modulo, operator.mod)

    def __rmod__(self, other):
        return _calculate_reversed(other, self, _modulo, operator.mod)

    def __divmod__(self, other):
        return _calculate(self, other, _divide_with_rest, divmod)

    def __rdivmod__(self, other):
        return _calculate_reversed(other, self, _divide_with_rest, divmod)

    def __pow__(self, other):
        if not isinstance(other, (int, Fraction)):
            return float(self)**other
        if other.denominator != 1:
            return float(self)**float(other)
        power = other.numerator
        above, below = self._numerator, self._denominator
        if power >= 0:
            return Fraction(above**power, below**power, _normalize=False)
        if above >= 0:
            return Fraction(below**-power, above**-power, _normalize=False)
        return Fraction((-below)**-power, (-above)**-power, _normalize=False)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if isinstance(other, int):
            return Fraction(other)**self
        if self._denominator == 1:
            return other**self._numerator
        return other**float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator, _normalize=False)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator, _normalize=False)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator, _normalize=False)

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 != self._denominator:
                return whole + (rest * 2 > self._denominator)
            return whole + whole % 2
        shift = 10**abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __float__(self):
        return self._numerator / self._denominator

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == Fraction(other)
        return NotImplemented

    def _compare(self, other, compare):
        if isinstance(other, (int, Fraction)):
            return compare(self._numerator * other.denominator,
                           self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, Fraction(other))
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _calculate(left, right, exact, rounded):
    if isinstance(right, (int, Fraction)):
        return exact(left, right)
    if isinstance(right, float):
        return rounded(float(left), right)
    if isinstance(right, complex):
        return rounded(complex(left), right)
    return NotImplemented


def _calculate_reversed(left, right, exact, rounded):
    if isinstance(left, (int, Fraction)):
        return exact(left, right)
    if isinstance(left, float):
        return rounded(left, float(right))
    if isinstance(left, complex):
        return rounded(left, complex(right))
    return NotImplemented


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator,
                    a.denominator * b.denominator)


def _subtract(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator,
                    a.denominator * b.denominator)


def _multiply(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _divide(a, b):
    # The quotient's own error tells its parts, in lowest terms.
    above, below = a.numerator * b.denominator, b.numerator * a.denominator
    if below == 0:
        common = math.gcd(a.numerator, b.numerator) or 1
        other = math.gcd(b.denominator, a.denominator)
        raise ZeroDivisionError(f"Fraction({a.numerator // common * (b.denominator // other)}, 0)")
    return Fraction(above, below)


def _floor_divide(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _modulo(a, b):
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator),
                    a.denominator * b.denominator)


def _divide_with_rest(a, b):
    quotient, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
    return quotient, Fraction(rest, a.denominator * b.denominator)
