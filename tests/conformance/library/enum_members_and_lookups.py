"""Enum: reprs, lookup by value and name, aliases, iteration, methods."""
from enum import Enum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def shout(self):
        return self.name + "!"

    @classmethod
    def favourite(cls):
        return cls.GREEN

    @property
    def dark(self):
        return self is Color.RED


class Planet(Enum):
    EARTH = (6.0, 6.4)
    MARS = (0.6, 3.4)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    def __str__(self):
        return f"planet {self.name.lower()}"


class State(Enum):
    OPEN = auto()
    CLOSED = "closed"
    LISTED = [1, 2]

    @classmethod
    def _missing_(cls, value):
        return cls.OPEN if value == "open" else None


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    NORTH = auto()
    SOUTH = auto()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["GREEN"], Color, type(Color))
print(list(Color), len(Color), Color.__members__, Color.CRIMSON, Color.CRIMSON is Color.RED, list(reversed(Color)))
print(Color.RED.shout(), Color.favourite(), Color.RED.dark, Color.GREEN.dark, Color.RED in Color, bool(Color.RED))
print(Planet.EARTH, repr(Planet.MARS), Planet.MARS.radius, f"{Planet.EARTH:>15}", Planet((6.0, 6.4)).name)
print(State("open"), State([1, 2]), list(State), list(Named), Color.RED == Color.RED, Color.RED != Color.GREEN, Color.RED == 1)
print({Color.RED: "r"}[Color.RED], Color.RED is Color(1), isinstance(Color.RED, Color), Color.RED.__class__, f"{Color.RED!r:>20}")
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT, list(Enum("Size", {"S": 1, "M": 2})), list(Enum("Level", ["LOW", "HIGH"], start=5)))
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def extends():
    class More(Color):
        BLUE = 3


def repeats():
    class Twice(Enum):
        A = 1
        A = 2


def not_unique():
    @unique
    class Doubled(Enum):
        A = 1
        B = 1
        C = 1


for action in (lambda: Color(5), lambda: Color["BLUE"], lambda: Color.BLUE, lambda: setattr(Color, "RED", 3),
               lambda: delattr(Color, "RED"), lambda: setattr(Color.RED, "value", 2), lambda: Color.RED < Color.GREEN,
               lambda: Color(), lambda: Color.RED.missing, lambda: iter(Color.RED), lambda: Color.RED + 1,
               extends, repeats, not_unique):
    attempt(action)
