"""Method resolution order and cooperative super."""
class Base:
    def hello(self):
        return ["Base"]


class Left(Base):
    def hello(self):
        return ["Left"] + super().hello()


class Right(Base):
    def hello(self):
        return ["Right"] + super().hello()


class Both(Left, Right):
    def hello(self):
        return ["Both"] + super().hello()


print(Both().hello(), [c.__name__ for c in Both.__mro__])
try:
    class Bad(Base, Left):
        pass
except TypeError as error:
    print(str(error).split("\n")[0])
