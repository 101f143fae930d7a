import asyncio
from contextlib import aclosing


class ARange:
    """An async iterator written as a class."""

    def __init__(self, *args, pause=0.0):
        self.range = range(*args)
        self.pause = pause

    def __aiter__(self):
        self.iterator = iter(self.range)
        return self

    async def __anext__(self):
        await asyncio.sleep(self.pause)
        try:
            return next(self.iterator)
        except StopIteration:
            raise StopAsyncIteration from None

    def __len__(self):
        return len(self.range)


async def aenumerate(source, start=0):
    n = start
    async for item in source:
        yield n, item
        n += 1


async def azip(*sources, strict=False):
    iterators = [aiter(s) for s in sources]
    while True:
        row = []
        for iterator in iterators:
            try:
                row.append(await anext(iterator))
            except StopAsyncIteration:
                if strict and row:
                    raise ValueError(f"source {len(row) + 1} is shorter") from None
                return
        yield tuple(row)


async def atake(source, count):
    if count <= 0:
        return
    async for n, item in aenumerate(source, 1):
        yield item
        if n == count:
            return


async def chunked(source, size):
    chunk = []
    async for item in source:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


async def pairwise(source):
    iterator = aiter(source)
    previous = await anext(iterator, None)
    async for item in iterator:
        yield previous, item
        previous = item


async def areduce(function, source, *initial):
    iterator = aiter(source)
    value = initial[0] if initial else await anext(iterator)
    async for item in iterator:
        value = function(value, item)
    return value


async def group_by_time(source, gap):
    """Items that come in quick succession belong together."""
    iterator, group = aiter(source), []
    pending = None
    while True:
        pending = pending or asyncio.ensure_future(anext(iterator))
        done, _ = await asyncio.wait({pending}, timeout=gap if group else None)
        if not done:
            yield group
            group = []
            continue
        try:
            group.append(pending.result())
            pending = None
        except StopAsyncIteration:
            if group:
                yield group
            return


async def bursts():
    for size, rest in ((3, 0.3), (1, 0.3), (2, 0)):
        for n in range(size):
            await asyncio.sleep(0.05)
            yield f"{size}.{n}"
        await asyncio.sleep(rest)


async def primes():
    known = []
    candidate = 2
    while True:
        if all(candidate % p for p in known):
            known.append(candidate)
            yield candidate
        candidate += 1
        await asyncio.sleep(0)


async def main():
    print([x async for x in ARange(2, 20, 5)], len(ARange(7)), [x async for x in ARange(0)])
    print([pair async for pair in aenumerate(ARange(3, pause=0.01), start=10)])
    print([row async for row in azip(ARange(4), ARange(9, 0, -3), primes())])
    try:
        async for row in azip(ARange(3), ARange(2), strict=True):
            print(row)
    except ValueError as error:
        print(error)
    async with aclosing(primes()) as stream:
        print([p async for p in atake(stream, 8)], await anext(stream))
    print([c async for c in chunked(ARange(7), 3)], [p async for p in pairwise(ARange(4))])
    print(await areduce(lambda a, b: a * b, ARange(1, 6)), await areduce(max, ARange(0), "empty"))
    print([g async for g in group_by_time(bursts(), 0.15)])
    print({n: c async for n, c in aenumerate(ARange(3)) if c != 1}, {x % 3 async for x in ARange(9)})
    print(sum([x async for x in ARange(5) if await asyncio.sleep(0, x % 2)]), [[y async for y in ARange(x)] async for x in ARange(4)])
    squares = (x * x async for x in ARange(5))
    print(type(squares).__name__, await anext(squares), [x async for x in squares], await anext(squares, "exhausted"))
    lazy = (await asyncio.sleep(0, x) for x in range(3))
    print([x async for x in lazy])
    try:
        await areduce(max, ARange(0))
    except StopAsyncIteration as error:
        print("nothing to reduce", error.args)
    except RuntimeError as error:
        print("RuntimeError", error)
    try:
        async for x in range(3):
            print(x)
    except TypeError as error:
        print(error)


asyncio.run(main())
