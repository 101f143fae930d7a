"""Classes over type variables."""
import asyncio
from typing import Awaitable, Callable, Dict, Generic, Iterator, List, Optional, TypeVar

K = TypeVar("K")
V = TypeVar("V")
Number = TypeVar("Number", int, float)


class Cache(Generic[K, V]):
    def __init__(self, load: Callable[[K], Awaitable[V]]) -> None:
        self._load = load
        self._items: Dict[K, V] = {}

    async def get(self, key: K) -> V:
        if key not in self._items:
            self._items[key] = await self._load(key)
        return self._items[key]


class Squares(Cache[int, int]):
    async def get(self, key: int) -> int:
        return await super().get(key) + 0


class Stack(List[V], Generic[V]):
    def top(self) -> Optional[V]:
        return self[-1] if self else None


class Pair(tuple[int, str]):
    pass


async def load(key: int) -> int:
    await asyncio.sleep(0.1)
    return key * key


async def main() -> None:
    squares: Squares = Squares(load)
    print(await squares.get(3), await squares.get(3), squares._items)
    stack = Stack[int]([1, 2])
    print(stack, stack.top(), Stack.__mro__[1:], Stack.__parameters__, Stack.__orig_bases__)
    print(Squares.__bases__, Squares.__orig_bases__, Cache[str, V], Cache[str, V].__parameters__)
    print(Pair((1, "a")), Pair.__bases__, Pair.__orig_bases__, isinstance(squares, Cache), Cache.__mro__[1])
    print(Number, Number.__constraints__, K.__bound__, Cache.__class_getitem__((int, str)))


asyncio.run(main())
