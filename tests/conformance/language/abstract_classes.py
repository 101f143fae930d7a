"""abc: ABC, abstractmethod, register, __subclasshook__."""
import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def sides(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def help(): ...

    def describe(self):
        return f"{self.name}: {self.area()} with {self.sides} sides, {self.unit()}, {self.help()}"


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    sides = 4

    @classmethod
    def unit(cls):
        return cls.__name__

    @staticmethod
    def help():
        return "?"


class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self): ...


class Worker(ABC):
    @abstractmethod
    async def work(self): ...

    @abstractmethod
    async def __aenter__(self): ...


class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in base.__dict__ for base in other.__mro__)
        return NotImplemented


class Number(ABC):
    pass


Number.register(int)


@Number.register
class Money:
    pass


class Euro(Money):
    pass


for cls in (Shape, Half, One, Worker):
    try:
        cls("x") if cls is not One else cls()
    except TypeError as error:
        print(error)
print(Square("square").describe(), Square.__abstractmethods__, sorted(Shape.__abstractmethods__))
print(isinstance([], Sized), isinstance(3, Sized), issubclass(dict, Sized), isinstance(3, Number), isinstance(True, Number),
      issubclass(Euro, Number), isinstance(Money(), Number), isinstance("", Number), issubclass(Square, Shape))
print(type(Shape), Shape.area.__isabstractmethod__, Shape.area.__doc__, abc.ABC.__mro__, isinstance(Square("s"), Shape))
try:
    Number.register(3)
except TypeError as error:
    print(error)
