"""__slots__: places, errors, inheritance."""


class Point:
    __slots__ = ("x", "y", "__hidden")

    def __init__(self, x, y):
        self.x, self.y = x, y
        self.__hidden = 1


class Open(Point):
    pass


class More(Point):
    __slots__ = "z"


class Left:
    __slots__ = ("a",)


class Right:
    __slots__ = ("b",)


class Empty:
    __slots__ = ()


class Both(Left, Empty):
    __slots__ = ("c", "__dict__")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


p = Point(1, 2)
for action in (lambda: p.x + p.y, lambda: setattr(p, "z", 3), lambda: p.z, lambda: p.__dict__, lambda: vars(p),
               lambda: delattr(p, "x"), lambda: p.x, lambda: delattr(p, "x"), lambda: setattr(p, "x", 5), lambda: p.x,
               lambda: Point.x, lambda: type(Point.x), lambda: Point.x.__get__(p), lambda: Point.x.__get__(3),
               lambda: hasattr(p, "_Point__hidden"), lambda: Point.__slots__,
               lambda: type("A", (), {"__slots__": ("q",), "q": 3}), lambda: type("A", (), {"__slots__": ("1q",)}),
               lambda: type("A", (), {"__slots__": (1,)}), lambda: type("A", (int,), {"__slots__": ("a",)}),
               lambda: type("A", (Left, Right), {}), lambda: type("A", (Left, int), {}),
               lambda: setattr(Empty(), "a", 1), lambda: setattr(object(), "a", 1)):
    attempt(action)
o = Open(1, 2)
o.extra = 3
print(o.__dict__, o.x)
m = More(1, 2)
m.z = 4
print(m.x, m.z, hasattr(m, "__dict__"))
b = Both()
b.a, b.c, b.d = 1, 2, 3
print(b.__dict__, b.a, b.c)
