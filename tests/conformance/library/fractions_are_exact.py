"""Fraction: making, calculating, comparing, rounding, refusing."""
import math
from fractions import Fraction

half = Fraction(1, 2)
print(half, repr(half), Fraction("3/4"), Fraction("-1.25e1"), Fraction(0.75), Fraction(6, -4), Fraction(half))
print(half + Fraction(1, 3), half - 1, half * 4, half / 3, 1 / half, half + 0.25, half ** 3, 2 ** half, Fraction(7, 2) // 1, Fraction(7, 2) % 1, divmod(Fraction(7, 2), 2))
print(half == 0.5, half < Fraction(2, 3), half > 1, hash(half) == hash(0.5), half in {0.5}, sum([half, half]), max(half, 0.4))
print(round(Fraction(7, 2)), round(Fraction(5, 3), 2), math.floor(Fraction(-7, 2)), math.ceil(Fraction(7, 2)), math.trunc(Fraction(-7, 2)), int(Fraction(9, 2)), float(Fraction(1, 3)))
print(Fraction(math.pi).limit_denominator(1000), half.numerator, half.denominator, half.as_integer_ratio(), abs(-half), bool(Fraction(0)))
for wrong in (lambda: Fraction(1, 0), lambda: Fraction("a"), lambda: Fraction(1.5, 2), lambda: Fraction(None), lambda: half / 0, lambda: half + "a", lambda: Fraction(float("nan"))):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
