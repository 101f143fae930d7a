def attempt(*arguments, **keywords):
    try:
        print(arguments, keywords, int(*arguments, **keywords))
    except Exception as error:
        print(arguments, keywords, type(error).__name__, error)


for text in ["12", " -12\n", "+7", "1_000", "1__0", "_1", "1_", "0x1f", "0b1", "", " ", "12.5", "1e3", "٣٤", "½", "- 1", "0_0", "007", b"12", b"x", bytearray(b"x y")]:
    attempt(text)
for base in [2, 8, 10, 16, 36, 0, 1, 37, -1]:
    attempt("11", base)
attempt("0x1F", 16)
attempt("0x1f", 0)
attempt("0b101", 0)
attempt("0o17", 0)
attempt("010", 0)
attempt("0", 0)
attempt("zz", 36)
attempt("12", 2)
attempt(5, 10)
attempt(3.99)
attempt(-3.99)
attempt(True)
attempt(None)
attempt([])
attempt(float("inf"))
attempt(float("nan"))
attempt("5", base=8)
attempt(base=8)
attempt(x="5")
attempt()
attempt(1, 2, 3)
for digits in [b"ff", b"x y", bytearray(b"z")]:
    try:
        print(int(digits, 16))
    except ValueError as error:
        print(error)
