"""Async iterators and generators toolkit: comprehension, aclosing, merge, window, batch, asend/athrow."""
import asyncio
from collections import deque
from contextlib import aclosing, asynccontextmanager, AbstractAsyncContextManager
from itertools import accumulate, chain, islice, pairwise, starmap, tee, zip_longest
import operator


async def count(start=0, step=1, *, delay=0.01):
    n = start
    try:
        while True:
            await asyncio.sleep(delay)
            yield n
            n += step
    finally:
        print(f"count({start}) closed at {n}")


async def take(n, ait):
    async with aclosing(ait):
        i = 0
        async for x in ait:
            if i == n:
                break
            yield x
            i += 1


async def batch(ait, size):
    buf = []
    async for x in ait:
        buf.append(x)
        if len(buf) == size:
            yield tuple(buf)
            buf.clear()
    if buf:
        yield tuple(buf)


async def merge(*its):
    q = asyncio.Queue()
    stop = object()

    async def drain(i, it):
        async for x in it:
            await q.put((i, x))
        await q.put(stop)
    tasks = [asyncio.create_task(drain(i, it)) for i, it in enumerate(its)]
    left = len(tasks)
    while left:
        if (x := await q.get()) is stop:
            left -= 1
        else:
            yield x
    await asyncio.gather(*tasks)


class Window:
    def __init__(self, it, n):
        self.it, self.buf = it, deque(maxlen=n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        while True:
            self.buf.append(await anext(self.it))
            if len(self.buf) == self.buf.maxlen:
                return list(self.buf)


async def echo():
    got = None
    while True:
        try:
            got = yield f"<{got}>"
        except ValueError as e:
            got = f"caught {e}"
        except GeneratorExit:
            print("echo exits")
            raise


class Timer(AbstractAsyncContextManager):
    async def __aenter__(self):
        self.t = asyncio.get_running_loop().time()
        return await super().__aenter__()

    async def __aexit__(self, *exc):
        print(f"took {asyncio.get_running_loop().time() - self.t:.3f}", exc[0])
        return exc[0] is KeyError


@asynccontextmanager
async def tag(name, *, swallow=()):
    print(f"<{name}>")
    try:
        yield name.upper()
    except swallow as e:
        print(f"swallowed {e!r}")
    finally:
        print(f"</{name}>")


async def main():
    print([x async for x in take(4, count(10)) if x % 2 == 0])
    print({x: y async for x, y in Window(take(5, count()), 2)})
    print(sorted({x % 3 async for x in take(5, count(2, 2))}))
    print([b async for b in batch(take(7, count()), 3)])
    print([x async for x in merge(take(3, count(0, delay=0.02)), take(3, count(100, delay=0.033)))])
    g = (x * x async for x in take(3, count(1)))
    print(type(g).__name__, await anext(g), await anext(g), await anext(g), await anext(g, "done"))
    e = echo()
    print(await e.asend(None), await e.asend(1), await e.athrow(ValueError("v")), await e.__anext__())
    await e.aclose()
    try:
        await anext(e)
    except StopAsyncIteration as s:
        print(repr(s))
    async with Timer() as t, tag("b", swallow=(ZeroDivisionError,)) as b:
        print(b, type(t).__name__)
        1 / 0
    async with Timer():
        await asyncio.sleep(0.25)
        raise KeyError("x")
    first, *middle, last = [x async for x in take(5, count(0))]
    print(first, middle, last, *pairwise(middle), [*chain([first], middle)], {**{"a": 1}, **dict(b=2)})
    print([await asyncio.sleep(0.01, i) for i in range(3)], [[j async for j in take(i, count())] for i in (1, 2)])
    print(list(accumulate([1, 2, 3, 4], operator.mul, initial=1)), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", "c", fillvalue="-")))
    a, b = tee(islice(range(100), 2, 10, 3))
    print(list(a), sum(b))
    loose = count(77)
    print(await anext(loose))
    async with asyncio.timeout(0.035) as cm:
        try:
            async for x in loose:
                print("loose", x)
        except asyncio.CancelledError:
            print("cut")
    print(cm.expired())

try:
    asyncio.run(main())
except TimeoutError as e:
    print("timeout", repr(e), repr(e.__cause__))
