"""The same dispatch three ways: singledispatch, match with class patterns, and a dict."""
import asyncio
import math
from dataclasses import dataclass
from functools import singledispatch
from numbers import Real


@dataclass
class Point:
    x: float = 0
    y: float = 0


@dataclass
class Circle:
    center: Point
    radius: float


@dataclass
class Rectangle:
    corner: Point
    width: float
    height: float


class Square(Rectangle):
    def __init__(self, corner, side):
        super().__init__(corner, side, side)


@singledispatch
def area(shape):
    raise TypeError(f"no area for {type(shape).__name__}")


@area.register
def _(shape: Circle):
    return math.pi * shape.radius ** 2


@area.register(Rectangle)
def rectangle_area(shape):
    return shape.width * shape.height


@area.register(list)
@area.register(tuple)
def _(shapes):
    return sum(area(s) for s in shapes)


@area.register
def _(number: Real):
    return number


def describe(shape):
    match shape:
        case Circle(Point(0, 0), r):
            return f"circle of {r} at the origin"
        case Circle(center=Point(x=x, y=y), radius=r) if x == y:
            return f"circle of {r} on the diagonal at {x}"
        case Circle():
            return "some circle"
        case Square(width=w):
            return f"square of {w}"
        case Rectangle(Point(), w, h) if w > h:
            return "wide rectangle"
        case Rectangle():
            return "rectangle"
        case [first, *rest]:
            return f"{describe(first)} and {len(rest)} more"
        case {"kind": str(kind), **others}:
            return f"a {kind} with {sorted(others)}"
        case int() | float() as number:
            return f"the number {number}"
        case None | "":
            return "nothing"
        case _:
            return f"unknown {shape!r}"


SHAPES = [Circle(Point(), 2), Circle(Point(3, 3), 1), Circle(Point(1, 2), 1), Square(Point(), 3), Rectangle(Point(), 4, 2),
          Rectangle(Point(1), 2, 4), (Square(Point(), 1), 2, 3.5), [], {"kind": "blob", "size": 3, "age": 1}, 7, None, "", "text"]


async def measure(shape):
    await asyncio.sleep(len(repr(shape)) / 100)
    return area(shape)


async def main():
    results = await asyncio.gather(*map(measure, SHAPES), return_exceptions=True)
    for shape, result in zip(SHAPES, results):
        shown = f"{result:8.3f}" if isinstance(result, Real) else f"{type(result).__name__}: {result}"
        print(f"{describe(shape):<36} {shown}")
    print(area.dispatch(Square) is rectangle_area, area.dispatch(bool).__name__, area.dispatch(dict).__name__)
    print([cls.__name__ for cls in area.registry])
    print(Square(Point(), 3) == Rectangle(Point(), 3, 3), Square.__match_args__, SHAPES[3])


asyncio.run(main())
