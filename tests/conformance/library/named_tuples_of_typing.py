"""typing.NamedTuple in its forms, and TypedDict."""
from typing import List, NamedTuple, NotRequired, Optional, Required, TypedDict


class Point(NamedTuple):
    """A place."""
    x: int
    y: int = 0
    tags: List[str] = []

    def length(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5

    @property
    def double(self):
        return self._replace(x=self.x * 2)


Pair = NamedTuple("Pair", [("left", int), ("right", str)])


class Movie(TypedDict):
    title: str
    year: int


class Rated(Movie, total=False):
    stars: float
    note: Required[Optional[str]]


p = Point(3, 4)
print(p, p.length(), p.double, p[0], tuple(p), p._asdict(), p == (3, 4, []), Point(1))
print(Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__, Point.__name__)
print(Pair(1, "b"), Pair._fields, Pair.__annotations__, isinstance(p, tuple), Point.__bases__)
x, y, _ = p
print(x, y, hash(Pair(1, "b")) == hash((1, "b")), Point._make([1, 2, 3]))
movie: Movie = {"title": "Brazil", "year": 1985}
print(movie, Movie(title="M", year=1931), type(movie), Movie.__annotations__)
print(Rated.__required_keys__ == {"title", "year", "note"}, Rated.__optional_keys__, Rated.__total__)
for action in (lambda: Point(), lambda: Point(z=1),
               lambda: isinstance({}, Movie)):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    class Bad(NamedTuple):
        x: int = 0
        y: int
except TypeError as error:
    print(error)
for action in (lambda: Point(1, 2, 3, 4), lambda: Pair(), lambda: setattr(p, "x", 3), lambda: delattr(p, "x"),
               lambda: setattr(p, "z", 3), lambda: Pair(1, left=2)):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(Point, Pair, Pair.__module__)
