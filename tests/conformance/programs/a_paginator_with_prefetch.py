"""An asynchronous iterator over pages that asks for the next page while this one is read."""
import asyncio
from typing import AsyncIterator, Generic, Protocol, Sequence, TypeVar, runtime_checkable

T = TypeVar("T")


@runtime_checkable
class Source(Protocol[T]):
    async def page(self, number: int) -> Sequence[T]: ...


class Letters:
    def __init__(self, text, size):
        self.text, self.size, self.requests = text, size, []

    async def page(self, number):
        self.requests.append(number)
        await asyncio.sleep(1)
        return self.text[number * self.size:(number + 1) * self.size]


class Paginator(Generic[T]):
    def __init__(self, source: Source[T]) -> None:
        if not isinstance(source, Source):
            raise TypeError(f"{type(source).__name__} has no pages")
        self._source = source
        self._number = 0
        self._page: list[T] = []
        self._next: asyncio.Task | None = None

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        if not self._page:
            if self._next is None:
                self._next = asyncio.create_task(self._source.page(self._number))
            self._page = list(await self._next)
            if not self._page:
                raise StopAsyncIteration
            self._number += 1
            self._next = asyncio.create_task(self._source.page(self._number), name=f"page-{self._number}")
        return self._page.pop(0)

    async def aclose(self) -> None:
        if self._next and not self._next.done():
            self._next.cancel()
            await asyncio.gather(self._next, return_exceptions=True)


async def islice(iterator, stop):
    if stop <= 0:
        return
    async for index, item in aenumerate(iterator):
        yield item
        if index + 1 >= stop:
            return


async def aenumerate(iterable):
    i = 0
    async for item in iterable:
        yield i, item
        i += 1


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    letters = Letters("abcdefgh", 3)
    async for letter in Paginator(letters):
        print(f"{loop.time() - start:.1f} {letter}", end="; ")
        await asyncio.sleep(0.5)
    print(f"\n{letters.requests=} {loop.time() - start}")
    few = Paginator(Letters("0123456789", 4))
    print([x async for x in islice(few, 5)], "next" if few._next else "-", few._next.get_name())
    await few.aclose()
    print(few._next.cancelled(), await anext(Paginator(Letters("", 1)), "empty"))
    try:
        Paginator("text")
    except TypeError as error:
        print(error)
    try:
        async for x in Letters("abc", 1):
            pass
    except TypeError as error:
        print(error)
    try:
        for x in few:
            pass
    except TypeError as error:
        print(error)
    print(isinstance(letters, Source), Paginator[int], Source.__name__)


asyncio.run(main())
