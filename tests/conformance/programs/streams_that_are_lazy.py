# A fluent, lazy stream over synchronous and asynchronous sources.
import asyncio
import itertools as it
import operator as op
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable


class Stream:
    def __init__(self, source, steps=()):
        self._source, self._steps = source, steps

    def __repr__(self):
        return " | ".join([type(self._source).__name__, *(name for name, _ in self._steps)])

    def _with(self, name, step):
        return Stream(self._source, (*self._steps, (name, step)))

    def __aiter__(self):
        if isinstance(self._source, AsyncIterable):
            iterator = aiter(self._source)
        elif isinstance(self._source, Iterable):
            iterator = self._lift(self._source)
        else:
            raise TypeError(f"{self._source!r} is no source")
        for _, step in self._steps:
            iterator = step(iterator)
        return iterator

    @staticmethod
    async def _lift(items):
        for item in items:
            yield item

    def map(self, function: Callable):
        async def step(items):
            async for item in items:
                result = function(item)
                yield await result if asyncio.iscoroutine(result) else result
        return self._with(f"map({getattr(function, '__name__', '?')})", step)

    def filter(self, predicate=None):
        async def step(items):
            async for item in items:
                if item if predicate is None else predicate(item):
                    yield item
        return self._with("filter", step)

    def take(self, count):
        async def step(items):
            left = count
            if left > 0:
                async for item in items:
                    yield item
                    left -= 1
                    if not left:
                        break
            await items.aclose()
        return self._with(f"take({count})", step)

    def scan(self, function=op.add, *, start=None):
        async def step(items):
            total = start
            async for item in items:
                total = item if total is None else function(total, item)
                yield total
        return self._with("scan", step)

    def window(self, size):
        async def step(items):
            recent = ()
            async for item in items:
                recent = (*recent, item)[-size:]
                if len(recent) == size:
                    yield recent
        return self._with(f"window({size})", step)

    def flat(self):
        async def step(items):
            async for item in items:
                for part in item:
                    yield part
        return self._with("flat", step)

    async def to(self, kind=list):
        return kind([item async for item in self])

    def __await__(self):
        return self.to().__await__()


class Ticker(AsyncIterator):
    def __init__(self, period, stop=None):
        self.period, self.n, self.stop = period, 0, stop

    async def __anext__(self):
        if self.n == self.stop:
            raise StopAsyncIteration
        await asyncio.sleep(self.period)
        self.n += 1
        return self.n


async def slow_double(x):
    await asyncio.sleep(0.1)
    return 2 * x


async def main():
    loop = asyncio.get_running_loop()
    stream = Stream(range(10)).filter(lambda x: x % 3).map(slow_double).scan().window(2)
    print(stream)
    print(await stream, f"{loop.time():.1f}")
    print(await Stream(it.count(1)).map(str).take(4).to("-".join))
    ticks = Stream(Ticker(0.25)).map(lambda n: (n, loop.time())).take(3)
    async for n, when in ticks:
        print(n, when)
    print(await Stream(["ab", "", "cd"]).filter().flat().map(str.upper).to(tuple), await Stream(Ticker(0, 3)).to(sum))
    print(await Stream([3, 1, 2]).scan(max), await Stream([]).scan(), await Stream("hello").scan(start="~"))
    try:
        await Stream(5)
    except TypeError as error:
        print(error)
    a, b = it.tee(range(5))
    print(list(zip(a, it.islice(b, 1, None))), list(it.accumulate([3, 1, 4], op.mul)), list(it.pairwise("abc")), list(it.batched("abcd", 2)) if hasattr(it, "batched") else "no batched")
    print([(key, len(list(group))) for key, group in it.groupby("aabccc")], list(it.zip_longest("ab", "x", fillvalue="-")), list(it.compress("abcd", [1, 0, 1])))
    print(list(it.dropwhile(str.isdigit, "12a3")), list(it.combinations("abc", 2))[::-1], op.itemgetter(1, 0)("xy"), op.methodcaller("split", ",")("a,b"))


asyncio.run(main())
