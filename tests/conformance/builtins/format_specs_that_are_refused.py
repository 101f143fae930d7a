def attempt(value, spec):
    try:
        print(repr(value), spec, repr(format(value, spec)))
    except Exception as error:
        print(repr(value), spec, type(error).__name__, error)


for spec in ["s", ".2d", "q", "10 20", ",x", "_n", ",,", ",_", "+c", "#c", "1000000000000000000000d", ".f", "5.", "d5", "\u00e9", "é^5", "z", "{}"]:
    attempt(5, spec)
for spec in ["d", "x", "s", "c", ",e", "=", "q", ".2", "=^5", "zf", "5.2", "é>9.1f"]:
    attempt(5.5, spec)
for spec in ["d", "+", "=5", ",", "0", "05", ".2", ">6.2", "s", "x", "#", "^5q", "_", "010s"]:
    attempt("abc", spec)
for spec in ["", "5", "d"]:
    attempt(None, spec)
    attempt([1], spec)
    attempt((1, 2), spec)
attempt(True, "d")
attempt(True, "")
attempt(True, "5")
attempt(1114112, "c")
attempt(-1, "c")
attempt(5, 5)
