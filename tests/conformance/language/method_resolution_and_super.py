class Base:
    def hello(self):
        return ["Base"]

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def plain(x):
        return x * 2


class Left(Base):
    def hello(self):
        return ["Left"] + super().hello()


class Right(Base):
    def hello(self):
        return ["Right"] + super().hello()

    @classmethod
    def make(cls):
        return "Right of " + super().make()


class Both(Left, Right):
    def hello(self):
        return ["Both"] + super().hello()


print(Both().hello(), [c.__name__ for c in Both.__mro__], Both.make(), Both.plain(2), Both().plain(3))
print(super(Left, Both()).hello(), super(Right, Both).make(), repr(super(Both, Both()))[:30])
try:
    class Impossible(Base, Left):
        pass
except TypeError as error:
    print(error)
try:
    class Twice(Base, Base):
        pass
except TypeError as error:
    print(error)
try:
    class FromValue(5):
        pass
except TypeError as error:
    print(error)
for wrong in [lambda: super(), lambda: super(5), lambda: super(Left, Base())]:
    try:
        wrong()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


class Plugin:
    registry = []

    def __init_subclass__(cls, /, label=None, **keywords):
        super().__init_subclass__(**keywords)
        Plugin.registry.append((cls.__name__, label))


class First(Plugin, label="one"):
    pass


class Second(Plugin):
    pass


print(Plugin.registry, Plugin.__subclasses__() == [First, Second], isinstance(First(), Plugin), issubclass(First, (int, Plugin)))
try:
    class Third(Plugin, label=1, other=2):
        pass
except TypeError as error:
    print(error)
print(type(First), type(type), First.__bases__, First.__name__, First.__qualname__, First.__module__, Both().hello.__func__.__qualname__)
