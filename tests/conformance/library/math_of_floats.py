"""The functions of floats: rounding, logarithms, distances, exact sums."""
import math

print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(7), math.ceil(10**30))
print(math.log(8, 2), math.log10(10**400), math.log2(2**2000), math.log1p(1e-10), math.exp(1), math.expm1(1e-10))
print(math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(1e300, 1e300), math.dist((1, 2), (4, 6)), math.cbrt(27))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e16, 1, 1e-16]), math.prod([1.5, 2, 4]), math.prod([3, 4], start=10))
print(math.gamma(5), math.gamma(0.5), math.gamma(-1.5), math.lgamma(10.5), math.erf(0.3), math.erfc(0.3))
print(math.frexp(10), math.modf(-2.75), math.ldexp(0.75, 4), math.fmod(-7, 3), math.remainder(7, 4), math.copysign(1, -0.0))
print(math.nextafter(1, 2), math.ulp(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.05, rel_tol=0.1), math.isfinite(math.inf))
print(math.degrees(math.pi), math.radians(180), math.atan2(1, -1), math.tau, math.nan, -math.inf)
