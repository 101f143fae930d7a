big = 10**4299
print(len(str(big)))
for label, function in [("str", lambda: str(10**4300)), ("repr", lambda: repr(-(10**4300))), ("int", lambda: int("1" * 4301)),
                        ("format", lambda: format(10**4300, "d")), ("percent", lambda: "%d" % 10**4300),
                        ("fstring", lambda: f"{10**4300}"), ("print", lambda: print(10**5000))]:
    try:
        print(label, len(function()))
    except ValueError as error:
        print(label, error)
print(len(hex(10**4300)), len(bin(10**4300)), int("f" * 5000, 16) == 16**5000 - 1)
print(len(f"{10**4300:x}"), 10**5000 == 10**5000)
