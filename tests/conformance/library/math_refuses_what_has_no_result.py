"""Domain, range and type errors of math and their texts."""
import math


def show(function, *arguments, **named):
    try:
        print(function.__name__, arguments, function(*arguments, **named))
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(function.__name__, arguments, type(error).__name__, error)


show(math.sqrt, -1)
show(math.log, 0)
show(math.log, 10, 1)
show(math.log)
show(math.exp, 1000)
show(math.acos, 2)
show(math.pow, 0, -1)
show(math.pow, 10, 400)
show(math.fmod, 1, 0)
show(math.gamma, -1)
show(math.gamma, 200)
show(math.floor, math.inf)
show(math.ceil, math.nan)
show(math.trunc, "a")
show(math.sqrt, "2")
show(math.sqrt, 10**400)
show(math.sqrt)
show(math.pow, 1)
show(math.factorial, -1)
show(math.factorial, 2.5)
show(math.comb, -1, 2)
show(math.perm, 2, -1)
show(math.isqrt, -1)
show(math.gcd, 1.5)
show(math.dist, (1,), (1, 2))
show(math.isclose, 1, 1, rel_tol=-1)
show(math.fsum, [math.inf, -math.inf])
show(math.fsum, [1e308, 1e308])
show(math.ldexp, 1, 2.0)
show(math.ldexp, 1, 5000)
