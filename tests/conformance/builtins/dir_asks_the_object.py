"""dir() sorts what __dir__ gives; object and type have one, which a class can build on."""


def own(names):
    return [name for name in names if not name.startswith("__")]


class Proxy:
    def __init__(self):
        self.target = 1

    def __dir__(self):
        return ["zebra", *super().__dir__(), "extra"]


class Meta(type):
    def __dir__(cls):
        return [*super().__dir__(), "from_meta"]


class Point(metaclass=Meta):
    kind = "point"

    def __init__(self):
        self.y = 2
        self.x = 1


print(own(dir(Proxy())))
print(own(dir(Point)), own(Point().__dir__()), own(dir(Point())))
print(own(object.__dir__(Point())), own(type.__dir__(Point)))
print("__dir__" in dir(3), callable((3).__dir__))
for call in (lambda: object.__dir__(), lambda: type.__dir__(3)):
    try:
        call()
    except TypeError as e:
        print(e)
