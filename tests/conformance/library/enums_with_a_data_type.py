"""IntEnum, StrEnum, and enums mixed with int, str and a class of one's own."""
from enum import Enum, IntEnum, StrEnum, auto


class Priority(IntEnum):
    LOW = 1
    HIGH = 10


class Method(StrEnum):
    GET = auto()
    POST = "post!"


class Text(str, Enum):
    A = "a"
    B = "b"


class Number(int, Enum):
    ONE = 1


class Half(float, Enum):
    HALF = 0.5


class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        return made

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Priority.LOW, repr(Priority.LOW), f"{Priority.HIGH:>5}", Priority.LOW + 1, Priority.LOW < Priority.HIGH, Priority.LOW == 1)
print(sorted([Priority.HIGH, Priority.LOW]), max(Priority), "%d %s" % (Priority.LOW, Priority.LOW), [10, 20][Priority.LOW], Priority(10))
print(Method.GET, repr(Method.GET), Method.GET == "get", Method.GET.upper(), f"{Method.POST:_>8}", Method("post!"), "-".join(Method))
print(Text.A, repr(Text.A), f"{Text.A}", Text.A == "a", Text.A + "x", "%s" % Text.A, Text("b"), Text.A.value, {"a": 1}[Text.A])
print(Number.ONE, repr(Number.ONE), f"{Number.ONE}", Number.ONE + 1, Half.HALF * 4, repr(Half.HALF))
print(Coordinate.PY, Coordinate.PY.label, Coordinate(1), Coordinate.PY.value)
try:
    class Bad(StrEnum):
        A = 1
except TypeError as error:
    print(error)
try:
    Priority(3)
except ValueError as error:
    print(error)
