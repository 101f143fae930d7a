"""The functions of ints of any size: factorials, divisors, choices, roots."""
import math

print(math.factorial(0), math.factorial(25), math.factorial(True))
print(math.comb(5, 2), math.comb(60, 30), math.comb(3, 5), math.perm(5, 2), math.perm(6), math.perm(3, 4))
print(math.gcd(12, 18, 27), math.gcd(), math.gcd(0, -7), math.lcm(4, 6, 10), math.lcm(), math.lcm(3, 0))
print(math.isqrt(17), math.isqrt(10**40), math.prod(range(1, 21)))
