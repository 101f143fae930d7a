def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except TypeError as error:
        print(error)


def plain(a, b, c=3):
    return a, b, c


def positional(a, b, /, c):
    return a, b, c


def keyword(*, x, y=2):
    return x, y


def rest(a, *args, k, **kwargs):
    return a, args, k, kwargs


def none():
    return "none"


class Thing:
    def method(self, a):
        return a

    def __init__(self, size=1):
        self.size = size


attempt(plain)
attempt(plain, 1)
attempt(plain, 1, 2, 3, 4)
attempt(plain, 1, 2, d=5)
attempt(plain, 1, a=2, b=3)
attempt(plain, b=1)
attempt(positional, 1, b=2, c=3)
attempt(positional, a=1, b=2, c=3)
attempt(positional, 1, 2, 3, 4)
attempt(positional, 1)
attempt(keyword, 1)
attempt(keyword)
attempt(keyword, x=1, z=3)
attempt(keyword, 1, x=1)
attempt(rest, 1, 2, 3)
attempt(rest, k=1)
attempt(rest, 1, 2, k=3, m=4)
attempt(none, 1)
attempt(none, a=1)
attempt(Thing, 1, 2)
attempt(Thing, colour=1)
attempt(Thing().method)
attempt(Thing().method, 1, 2)
attempt(Thing.method)
attempt(Thing.method, 1)
attempt(lambda x: x)
attempt(lambda x, y: x)
attempt(lambda *, a, b, c: 1)
attempt(plain, *[1, 2], **{"c": 5})
attempt(lambda: plain(*5))
attempt(lambda: plain(**5))
attempt(lambda: plain(**{1: 2}))
attempt(lambda: plain(1, **{"a": 2, "b": 1}))
attempt(lambda: plain(1, 2, **{"c": 1}, **{"c": 2}))
attempt(object, 1)
attempt(type("Empty", (), {}), 1)
