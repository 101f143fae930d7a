"""The errors of typing."""
import collections.abc
from typing import *

T = TypeVar("T")
S = TypeVar("S")


class Box(Generic[T]):
    def __init__(self, item):
        self.item = item


class Walks(Protocol):
    def walk(self) -> int: ...


@runtime_checkable
class Named(Protocol):
    name: str


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def subclass_of_plain_generic():
    class Bad(Generic):
        pass


def subclass_of_union():
    class Bad(Optional[int]):
        pass


def subclass_of_typevar():
    class Bad(T):
        pass


for action in (lambda: List[int, str], lambda: List[3], lambda: Dict[str], lambda: Union[()],
               lambda: Optional[int, str], lambda: List(), lambda: Any(), lambda: Optional(),
               lambda: isinstance([], List[int]), lambda: isinstance(3, Any), lambda: Box[int, str],
               lambda: Box[int][str], lambda: Generic[int], lambda: Generic[T, T], lambda: Literal(),
               lambda: Callable[int], lambda: Callable[int, str], lambda: NoReturn[int],
               lambda: Walks(), lambda: isinstance(3, Walks), lambda: issubclass(int, Named),
               lambda: List[int].missing, lambda: TypeVar("X", int), lambda: TypeVar("X", covariant=True, contravariant=True),
               subclass_of_plain_generic, subclass_of_union, subclass_of_typevar,
               lambda: assert_never(3), lambda: Union[int, 3], lambda: list[int][str],
               lambda: List[int][str], lambda: Self(), lambda: isinstance(3, Optional)):
    attempt(action)
print(Box[int](3).item, Box[int](3).__orig_class__, Box.__parameters__, Box.__orig_bases__)


@overload
def double(x: int) -> int: ...


attempt(lambda: double(3))
