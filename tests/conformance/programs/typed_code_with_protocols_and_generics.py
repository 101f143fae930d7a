"""Type hints everywhere: Protocol, TypeVar, Generic, Optional, Union, Callable, Literal, Final; none of them does anything."""
from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Awaitable, Callable, ClassVar, Final, Generic, Iterable, Literal, Optional, Protocol, TypeVar, Union, cast

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

T = TypeVar("T")
U = TypeVar("U", bound="Shape")
Mode = Literal["fast", "slow"]
Number = Union[int, float]
LIMIT: Final[int] = 3


class Shape(ABC):
    sides: ClassVar[int] = 0

    @abstractmethod
    async def area(self) -> float: ...

    @property
    @abstractmethod
    def name(self) -> str:
        raise NotImplementedError


class Square(Shape):
    sides = 4

    def __init__(self, a: Number) -> None:
        self.a = a

    async def area(self) -> float:
        await asyncio.sleep(0)
        return float(self.a ** 2)

    @property
    def name(self) -> str:
        return "square"


class Circle(Shape):
    def __init__(self, r: Number) -> None:
        self.r = r

    async def area(self) -> float:
        await asyncio.sleep(0)
        return 3.14159 * self.r * self.r

    @property
    def name(self) -> str:
        return "circle"


class Closeable(Protocol):
    async def close(self) -> None: ...


class Box(Generic[T]):
    def __init__(self) -> None:
        self._item: Optional[T] = None

    async def put(self, item: T) -> Box[T]:
        self._item = item
        return self

    def get(self) -> T | None:
        return self._item


class File:
    async def close(self) -> None:
        print("file closed")


async def shut(*things: Closeable) -> None:
    for thing in things:
        await thing.close()


async def transform(items: Iterable[T], function: Callable[[T], Awaitable[Any]], mode: Mode = "fast") -> list[Any]:
    if mode == "fast":
        return list(await asyncio.gather(*map(function, items)))
    return [await function(item) for item in items]


async def numbers() -> AsyncIterator[int]:
    for n in range(LIMIT):
        yield n


async def main() -> None:
    shapes: list[Shape] = [Square(2), Circle(1.5)]
    print(await transform(shapes, lambda s: s.area()))
    print(await transform(shapes, Square.area.__get__(shapes[0]) and (lambda s: s.area()), mode="slow"))
    box: Box[str] = Box()
    print((await box.put("gift")).get(), Box[int]().get())
    await shut(File(), cast(Closeable, File()))
    print([n async for n in numbers()], [s.name for s in shapes], Square.sides)
    try:
        Shape()  # type: ignore
    except TypeError as error:
        print(error)
    print(main.__annotations__, isinstance(shapes[0], Shape), issubclass(Circle, ABC))


if __name__ == "__main__":
    asyncio.run(main())
