# cmath where a part is infinite or no number.
import cmath
import math

parts = [-math.inf, -2.3, -0.0, 0.0, 2.3, math.inf, math.nan]
for name in ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "sin", "sinh", "sqrt", "tan", "tanh",
             "phase", "polar", "isfinite", "isinf", "isnan"]:
    for real in parts:
        for imaginary in parts:
            z = complex(real, imaginary)
            if cmath.isfinite(z) and not name.startswith("is"):
                continue
            try:
                print(name, z, getattr(cmath, name)(z))
            except Exception as e:
                print(name, z, type(e).__name__, e)
for length in parts:
    for angle in parts + [1.0, 4.0, -1.0]:
        try:
            print("rect", length, angle, cmath.rect(length, angle))
        except Exception as e:
            print("rect", length, angle, type(e).__name__, e)
for real in parts:
    z = complex(real, -real)
    print(z, z * z, z * 2, z * 1j, z + 1, -z, attempt := (z == z), abs(z), z.conjugate(), bool(z))
    for other in (1 + 1j, complex(math.inf, 0), complex(0, math.nan)):
        print(z / other, other / z if z else None, z * other)
