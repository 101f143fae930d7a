def attempt(text, *arguments, **keywords):
    try:
        print(text, repr(text.format(*arguments, **keywords)))
    except Exception as error:
        print(text, type(error).__name__, error)


class Point:
    x = 3
    items = {"a": 1, "0": 2}


attempt("{} {}", 1)
attempt("{0} {}", 1, 2)
attempt("{} {0}", 1, 2)
attempt("{name}")
attempt("{0.x} {0.items[a]} {0.items[0]}", Point())
attempt("{0.y}", Point())
attempt("{0.items[b]}", Point())
attempt("{0[5]}", [1])
attempt("{0[-1]}", [1])
attempt("{0[a]}", [1])
attempt("{")
attempt("}")
attempt("{{}} {}", 1)
attempt("{!r} {!s} {!a}", "é", "é", "é")
attempt("{!x}", 1)
attempt("{!}", 1)
attempt("{!rr}", 1)
attempt("{:{}}", 1, 5)
attempt("{:{width}.{precision}f}", 1.5, width=8, precision=3)
attempt("{0:{0:{0}}}", 1)
attempt("{:5", 1)
attempt("{0", 1)
attempt("{.x}", Point())
attempt("{[a]}", {"a": 5})
attempt("{0.}", 1)
attempt("{0[}", 1)
attempt("{0[]}", [1])
attempt("{0[a]b}", {"a": 5})
attempt("{ }", 1)
attempt("{-1}", 1)
attempt("{a b}", **{"a b": 3})
attempt("{99999999999999999999}", 1)
print("{x} {y}".format_map({"x": 1, "y": 2}))


class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"


print("{x} {y}".format_map(Default(x=1)))
