# How complex numbers are written.
import math

values = [0j, -0j, 1j, -1j, 1 + 0j, -1 - 0j, 1 + 2j, complex(-0.0, 2), complex(0.0, -2), complex(math.nan, math.inf),
          complex(-math.inf, math.nan), 1e16 + 1e-5j, 1e15 - 123456.789j, 0.1 + 0.2j, 1 / 3 + 2 / 3 * 1j]
for z in values:
    print(repr(z), str(z), f"{z}", f"{z!r:>12}", "%s" % (z,), "{}".format(z), [z])
for spec in ["", ".2f", "10", ">20", "<20", "^20", "*^30.3g", "+", " ", "-", "+.1e", "E", ".3", ",", ",.2f", "_", "_.1f", "n", "G", "F",
             "#", "#.0f", "z", "z.0f", "+z.1f", "010", "0>10", "=10", "x", "d", "s", "%", "c", "10s", ".2", "#.3g", "é>9", "5.", "5..",
             "{}", "1234.1f"]:
    for z in [1234567.891 - 0.5j, 2j, -0j]:
        try:
            text = format(z, spec)
            if len(text) > 100:
                text = f"{len(text)} characters"
            print(f"{spec!r} {z!r}: [{text}]")
        except Exception as e:
            print(f"{spec!r} {z!r}: {type(e).__name__}: {e}")
for pattern in ["%d", "%f", "%x", "%c", "%5s|", "%r", "%a"]:
    try:
        print(pattern, pattern % (1 + 2j))
    except Exception as e:
        print(pattern, type(e).__name__, e)
print("{0.real} {0.imag:.1f} {0:.1f}".format(3 - 4j), f"{3 - 4j = }", f"{(3 - 4j).conjugate()=:+}")
