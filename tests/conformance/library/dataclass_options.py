"""The options of dataclass and field."""
from dataclasses import (KW_ONLY, MISSING, Field, InitVar, asdict, astuple, dataclass, field, fields,
                         is_dataclass, make_dataclass, replace)
from typing import ClassVar, List, Optional


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: List[str] = field(default_factory=list, repr=False, compare=False)


@dataclass(frozen=True)
class Key:
    a: int
    b: str = "b"


@dataclass(kw_only=True, slots=True)
class Settings:
    host: str
    port: int = 80


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int


@dataclass
class Circle:
    radius: float
    scale: InitVar[float] = 1.0
    area: float = field(init=False)
    count: ClassVar[int] = 0
    unit: ClassVar = "cm"

    def __post_init__(self, scale):
        self.area = 3 * self.radius ** 2 * scale
        Circle.count += 1


@dataclass(unsafe_hash=True, repr=False, eq=False)
class Odd:
    n: int = field(default=3, hash=False, metadata={"unit": "m"})


@dataclass
class Base:
    a: int
    b: int = 1


@dataclass
class Derived(Base):
    c: int = 2
    a: str = "over"


@dataclass
class Node:
    value: int
    next: Optional["Node"] = None


print(Point(1), Point(1, 2) == Point(1, 2), Point(1) != Point(2), Point(y=3, x=1), Point(1) == (1, 0))
jobs = [Job(2, "b"), Job(1, "z"), Job(1, "a")]
print(sorted(jobs), Job(1, "x") < Job(2, "a"), Job(1, "x") == Job(1, "y"), Job(1, "a", ["t"]).tags)
print({Key(1): "one"}[Key(1)], hash(Key(1)) == hash((1, "b")), Point.__hash__, Point.__match_args__)
print(Settings(host="h"), Settings.__slots__, Mixed(1, c=3), Mixed.__match_args__)
print(Circle(2.0), Circle(1, scale=2), Circle.count, Circle.unit)
print(hash(Odd()) == hash(()), Odd.__dataclass_params__, fields(Odd)[0].metadata["unit"])
print(Derived(), Derived(1, 2, 3), [f.name for f in fields(Derived)], Derived.__mro__[1].__name__)
loop = Node(1)
loop.next = loop
print(loop)
print(asdict(Node(1, Node(2))), astuple(Node(1, Node(2))), asdict(Job(1, "a", ["x"])))
print(replace(Point(1, 2), y=5), replace(Key(1), b="c"), is_dataclass(Point), is_dataclass(Point(1)), is_dataclass(3))
print([(f.name, f.type, f.default is MISSING, f.default) for f in fields(Point) if f.default is not MISSING])
Made = make_dataclass("Made", [("x", int), "y", ("z", int, field(default=3))], namespace={"twice": lambda self: self.x * 2})
print(Made(1, 2), Made(1, 2).twice(), Made.__annotations__)
print(Point.__doc__, Job.__doc__, Key.__doc__, Mixed.__doc__, Circle.__doc__)
print(Point.__init__.__annotations__, Point.__init__.__qualname__, Point.__eq__.__qualname__)
match Point(1, 2):
    case Point(x, y=2):
        print("matched", x)
p = Point(1)
p.z = 3
print(p, vars(p))
