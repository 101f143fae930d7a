def attempt(text, function):
    try:
        print(text, function())
    except Exception as error:
        print(text, type(error).__name__, error)


def few():
    a, b = 1,


def many():
    a, b = [1, 2, 3]


def endless():
    a, b = iter(range(100))


def number():
    a, b = 5


def nothing():
    a, = None


def star():
    a, *b, c = 1,
    return a, b, c


def star_ok():
    *a, b = "xyz"
    (c, *d), e = (1, 2, 3), 4
    [f, [g, *h]] = [5, (6,)]
    return a, b, c, d, e, f, g, h


def string():
    a, b, c = "ab"


def mapping():
    a, b = {"x": 1, "y": 2}
    return a, b


for function in [few, many, endless, number, nothing, star, star_ok, string, mapping]:
    attempt(function.__name__, function)
for i, (a, *b) in enumerate([(1, 2, 3), "ab"]):
    print(i, a, b)
x, y = 1, 2
x, y = y, x
print(x, y)
first, *_, last = range(5)
print(first, last, [*range(3), *[9]], {**{"a": 1}, **{"b": 2}}, (*"ab",))
print(*[1, 2], *"ab", sep="-")
i = 0
values = [0, 0]
i, values[i] = 1, 5
print(i, values)
a = [1, 2, 3]
a[0], a[1:], = a[2], "zz"
print(a)
