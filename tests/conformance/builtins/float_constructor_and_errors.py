def attempt(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__, error)


for text in ["1.5", " 2 ", "1e3", "1_0.5", "inf", "-Infinity", "nan", "1e400", "-1e-400", "", "abc", "1.5.2", "1,5", ".5", "5.", ".", "0x1p3", "1e", "٣.٥", b"1.5", b"abc", b"", b"\xff", bytearray(b"x y")]:
    attempt(ascii(text), lambda: float(text))
attempt("none", lambda: float(None))
attempt("list", lambda: float([]))
attempt("nothing", lambda: float())
attempt("two", lambda: float(1, 2))
attempt("keyword", lambda: float(x=1))
attempt("division", lambda: 1.0 / 0)
attempt("floor", lambda: 1.0 // 0)
attempt("modulo", lambda: 1.0 % 0)
attempt("divmod", lambda: divmod(1.0, 0.0))
attempt("zero power", lambda: 0.0**-1)
attempt("overflow", lambda: 10.0**400)
attempt("overflow by multiplication", lambda: 1e308 * 10)
attempt("signs", lambda: (-7.5 // 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), -0.0, 0.0 * -1))
attempt("infinities", lambda: (float("inf") - float("inf"), float("inf") // 1, 5 % float("inf"), -5 % float("inf")))
attempt("to int", lambda: (int(1e20), int(-0.5), int(float("1e15"))))
attempt("int of infinity", lambda: int(float("inf")))
attempt("methods", lambda: ((0.5).as_integer_ratio(), (2.0).is_integer(), (0.1).hex(), float.fromhex("0x1.8p1"), (1.5).conjugate()))
attempt("ratio of infinity", lambda: float("inf").as_integer_ratio())
attempt("bad hex", lambda: float.fromhex("0xg"))
attempt("round", lambda: (round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1e300, 2), round(0.5)))
attempt("round to text", lambda: round(1.5, "a"))
attempt("round infinity", lambda: round(float("inf")))
attempt("round nan", lambda: round(float("nan")))
attempt("compare", lambda: (1 == 1.0, 10**20 == 1e20, 2**53 + 1 == float(2**53 + 1), float("nan") == float("nan"), 1 < 1.5 < 2))
attempt("compare text", lambda: 1.5 < "a")
attempt("hash", lambda: (hash(1.0), hash(0.5), hash(float("inf")), hash(-1.0), hash(1e20) == hash(10**20)))
for value in [1e15, 1e16, 123456789012345680.0, 1e22, 1e-4, 1e-5, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, 100.0, 3.0e10]:
    print(value, end=" ")
print()
