"""math."""
import math
print(math.pi, math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.factorial(20), math.gcd(12, 18), math.isclose(0.1 + 0.2, 0.3), math.log(10), math.log2(8), math.log10(1000), math.sin(1), math.hypot(3, 4), math.inf, math.isnan(math.nan), math.prod([1, 2, 3]), math.isqrt(17), math.comb(5, 2), math.fsum([0.1] * 10), math.trunc(-2.7), math.degrees(math.pi), math.e)
