# SPDX-License-Identifier: GPL-3.0-or-later
"""Exact sums, squares and roots of numbers of all kinds."""

import math
from decimal import Decimal
from fractions import Fraction

__name__ = "statistics"  # what its classes and functions say that they are of


class StatisticsError(ValueError):
    pass


def _common_type(one, other):
    """The type that a result of values of both types has."""
    if one is other or other is int or other is bool:
        return one
    if one is int:
        return other
    if issubclass(other, one):
        return other
    if issubclass(one, other):
        return one
    if issubclass(one, int):
        return other
    if issubclass(other, int):
        return one
    if issubclass(one, Fraction) and issubclass(other, float):
        return other
    if issubclass(one, float) and issubclass(other, Fraction):
        return one
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _ratio(value):
    """The value as numerator and denominator; of inf and nan, the value and None."""
    try:
        return value.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return (value, None)
    try:
        return (value.numerator, value.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") \
            from None


def _sum(data):
    """The type of the sum, the exact sum, and the count."""
    count = 0
    kind = int
    partial = {}
    for value in data:
        count += 1
        kind = _common_type(kind, type(value))
        above, below = _ratio(value)
        partial[below] = partial.get(below, 0) + above
    if None in partial:
        return kind, partial[None], count
    return kind, sum([Fraction(above, below) for below, above in partial.items()], Fraction(0)), count


def _squares(data, center=None):
    """The type, the sum of squared distances from the mean (or from this center), the mean, the count."""
    if center is not None:
        kind, total, count = _sum((d := value - center) * d for value in data)
        return kind, total, center, count
    values = list(data)
    kind, total, count = _sum(values)
    if not count:
        return kind, Fraction(0), Fraction(0), 0
    if not isinstance(total, Fraction):
        return kind, total, total, count
    squares = Fraction(0)
    for value in values:
        exact = Fraction(*_ratio(value))
        squares += exact * exact
    return kind, squares - total * total / count, total / count, count


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if issubclass(kind, Decimal):
            return kind(value.numerator) / value.denominator
        raise


def _integer_root(above, below):
    """The root of a fraction, rounded to an odd number where it is none."""
    root = math.isqrt(above // below)
    return root | (root * root * below != above)


def _float_root(above, below):
    """The float next to the root of above / below."""
    # 109 bits, the last of them sticky, are enough to round once.
    shift = (above.bit_length() - below.bit_length() - 109) // 2
    if shift >= 0:
        return (_integer_root(above, below << 2 * shift) << shift) / 1
    return _integer_root(above << -2 * shift, below) / (1 << -shift)


def _decimal_root(above, below):
    if above <= 0:
        if not above:
            return Decimal("0.0")
        above, below = -above, -below
    root = (Decimal(above) / Decimal(below)).sqrt()
    numerator, denominator = root.as_integer_ratio()
    step = Decimal(f"1E{root.as_tuple()[2]}")
    up = root + step
    up_above, up_below = up.as_integer_ratio()
    if 4 * above * (denominator * up_below)**2 > \
            below * (denominator * up_above + numerator * up_below)**2:
        return up
    down = root - step
    down_above, down_below = down.as_integer_ratio()
    if 4 * above * (denominator * down_below)**2 < \
            below * (denominator * down_above + numerator * down_below)**2:
        return down
    return root


def _root(square, kind):
    if issubclass(kind, Decimal):
        return _decimal_root(square.numerator, square.denominator)
    return _float_root(square.numerator, square.denominator)
