"""Async iterators and generators: cleanup order, aclosing, stacks, suppressed errors."""
import asyncio
import random
import sys
import traceback
from contextlib import (AsyncExitStack, AbstractAsyncContextManager, aclosing,
                        asynccontextmanager, nullcontext)


async def ticker(name, every, n=None):
    i = 0
    try:
        while n is None or i < n:
            await asyncio.sleep(every)
            yield f"{name}{i}"
            i += 1
    except GeneratorExit:
        print("  GeneratorExit in", name)
        raise
    finally:
        await asyncio.sleep(0)
        print("  closed", name, "after", i)


async def merge(*sources):
    """Interleave several async iterators by arrival."""
    its = {asyncio.ensure_future(anext(s)): s for s in map(aiter, sources)}
    try:
        while its:
            done, _ = await asyncio.wait(its, return_when=asyncio.FIRST_COMPLETED)
            for fut in done:
                src = its.pop(fut)
                try:
                    item = fut.result()
                except StopAsyncIteration:
                    continue
                its[asyncio.ensure_future(anext(src))] = src
                yield item
    finally:
        for fut in its:
            fut.cancel()
        await asyncio.gather(*its, return_exceptions=True)
        for src in its.values():
            await src.aclose()


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.01)
        return self.n


class Resource(AbstractAsyncContextManager):
    def __init__(self, name, swallow=None, fail=False):
        self.name, self.swallow, self.fail = name, swallow, fail

    async def __aexit__(self, et, e, tb):
        print("  exit", self.name, et.__name__ if et else None)
        if self.fail:
            raise OSError(f"closing {self.name}")
        return bool(self.swallow and et and issubclass(et, self.swallow))


async def main():
    async with aclosing(merge(ticker("a", 0.1), ticker("b", 0.23), Wrapped(3))) as m:
        got = []
        async for x in m:
            got.append(x)
            if len(got) == 8:
                break
        print(got)
    print([x async for x in Countdown(5) if x % 2 == 0], {k: v async for k, v in pairs()})
    print(await anext(Countdown(0), "default"), await anext(Countdown(1)))
    try:
        async with AsyncExitStack() as st:
            await st.enter_async_context(Resource("outer", swallow=LookupError))
            await st.enter_async_context(Resource("middle", fail=True))
            st.push_async_exit(Resource("inner", swallow=KeyError))
            st.callback(print, "  callback first", end="!\n")
            raise IndexError("body")
    except OSError as e:
        print(repr(e), "during", repr(e.__context__))
        traceback.print_exception(e, file=sys.stdout, limit=0)
    async with nullcontext(5) as five, Resource("quiet", swallow=ValueError):
        int("x" * five)
    st2 = AsyncExitStack()
    await st2.enter_async_context(Resource("moved"))
    kept = st2.pop_all()
    await st2.aclose()
    print("nothing closed yet")
    await kept.aclose()
    g = ticker("left", 0.1)
    print(await anext(g))
    t = asyncio.create_task(consume(ticker("cut", 0.1)))
    await asyncio.sleep(0.25)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    keep.append(g)
    print("leaving main")


async def consume(it):
    async for x in it:
        print("  consumed", x)


async def pairs():
    rng = random.Random(9)
    for c in "xyz":
        yield c, rng.randrange(100)


class Wrapped(Countdown):
    async def aclose(self):
        print("  wrapped aclose")


keep = []
asyncio.run(main())
print("done", keep[0].ag_running)
