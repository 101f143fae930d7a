# Every function of cmath, over points in all quadrants, on axes and cuts, large and tiny ones.
import cmath
import math

functions = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "sin", "sinh", "sqrt", "tan", "tanh"]
points = [complex(x, y) for x in (0.0, -0.0, 0.5, -1.0, 1.0, 2.25, -3.7) for y in (0.0, -0.0, 0.3, -1.0, 4.5)]
points += [1e300 + 1e300j, -1e308 - 1e308j, 1e-310 + 2e-310j, -5e-324j, 1e160 - 1e-160j, 1 + 1e-170j, 709.5 + 1j, -709.9 + 2j, 711 - 1j,
           0.9999 + 0.001j, 0.71 + 0.05j, 1.7 + 0.1j]


def attempt(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for name in functions:
    for z in points:
        print(name, z, attempt(getattr(cmath, name), z))
for z in points:
    print("polar", z, attempt(cmath.polar, z), attempt(cmath.phase, z))
for length in (0, 1, -2.5, 1e300):
    for angle in (0, -0.0, 1, math.pi, -2.5, 1e10):
        print("rect", length, angle, cmath.rect(length, angle))
print(attempt(cmath.log, 8, 2), attempt(cmath.log, 1j, 1 + 1j), attempt(cmath.log, 1, 0), attempt(cmath.log, 2, 1), attempt(cmath.log, 0),
      attempt(cmath.log, 0, 2), attempt(cmath.log, -0j, 2 + 1j), attempt(cmath.log, 0, 0))
print(cmath.isclose(1j, 1.0000000001j), cmath.isclose(1, 1 + 1e-3j), cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isclose(0, 1e-12j, abs_tol=1e-9),
      cmath.isclose(cmath.infj, cmath.infj), cmath.isclose(cmath.infj, 1), cmath.isclose(cmath.nanj, cmath.nanj))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
print([name for name in dir(cmath) if not name.startswith("_")])


class Number:
    def __complex__(self):
        return 3 + 4j


class Real:
    def __float__(self):
        return 4.0


print(cmath.sqrt(Number()), cmath.sqrt(Real()), cmath.sqrt(True), cmath.sqrt(-4))
for call in [lambda: cmath.sqrt("a"), lambda: cmath.sqrt(), lambda: cmath.sqrt(1, 2), lambda: cmath.sqrt(x=1), lambda: cmath.log(1, 2, 3),
             lambda: cmath.log(), lambda: cmath.log(1, base=2), lambda: cmath.polar(1, 2), lambda: cmath.polar("a"),
             lambda: cmath.rect(1), lambda: cmath.rect(1, "a"), lambda: cmath.rect(1j, 2), lambda: cmath.isclose(1, 2, rel_tol=-1),
             lambda: cmath.isclose(1), lambda: cmath.isclose(1, 1, 1), lambda: cmath.phase(None), lambda: cmath.isnan("x"),
             lambda: cmath.sqrt(10**400), lambda: cmath.foo]:
    print(attempt(call))
