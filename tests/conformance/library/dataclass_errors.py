"""What dataclasses refuse."""
from dataclasses import FrozenInstanceError, InitVar, KW_ONLY, asdict, dataclass, field, fields, replace
from typing import ClassVar


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(frozen=True)
class Frozen:
    a: int
    b: int = field(default=1, init=False)


@dataclass(slots=True)
class Slotted:
    a: int = 1


@dataclass
class WithInit:
    a: InitVar[int]
    b: int = 0

    def __post_init__(self, a):
        self.b = a


def mutable_default():
    @dataclass
    class C:
        items: list = []


def mutable_dict():
    @dataclass
    class C:
        items: dict = {}


def order_of_defaults():
    @dataclass
    class C:
        a: int = 1
        b: int


def inherited_order():
    @dataclass
    class D(Point):
        z: int


def order_without_eq():
    @dataclass(order=True, eq=False)
    class C:
        a: int


def overwrites_order():
    @dataclass(order=True)
    class C:
        a: int

        def __lt__(self, other):
            return True


def thaws():
    @dataclass
    class C(Frozen):
        c: int = 0


def freezes():
    @dataclass(frozen=True)
    class C(Point):
        c: int = 0


def overwrites_hash():
    @dataclass(unsafe_hash=True)
    class C:
        a: int

        def __hash__(self):
            return 1


def unannotated():
    @dataclass
    class C:
        a = field(default=1)


def overwrites_setattr():
    @dataclass(frozen=True)
    class C:
        a: int

        def __setattr__(self, name, value):
            pass


def two_keyword_marks():
    @dataclass
    class C:
        _: KW_ONLY
        a: int
        __: KW_ONLY


def factory_of_classvar():
    @dataclass
    class C:
        a: ClassVar[list] = field(default_factory=list)


frozen = Frozen(1)
for action in (mutable_default, mutable_dict, order_of_defaults, inherited_order, order_without_eq,
               overwrites_order, thaws, freezes, overwrites_hash, unannotated, overwrites_setattr,
               two_keyword_marks, factory_of_classvar,
               lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: Point(1, x=2),
               lambda: Point(1) < Point(2), lambda: setattr(frozen, "a", 2), lambda: setattr(frozen, "new", 2),
               lambda: delattr(frozen, "a"), lambda: Frozen(1, 2), lambda: hash(Point(1)),
               lambda: setattr(Slotted(), "z", 1), lambda: Slotted().__dict__,
               lambda: field(default=1, default_factory=int), lambda: field(1),
               lambda: asdict(3), lambda: asdict(Point), lambda: fields(3), lambda: replace(3),
               lambda: replace(frozen, b=3), lambda: replace(WithInit(1)), lambda: replace(WithInit(1), a=4),
               lambda: replace(Point(1), q=1), lambda: WithInit(),
               lambda: issubclass(FrozenInstanceError, AttributeError)):
    attempt(action)
