"""Async iterators combined: merge, zip, map with a limit, throttle, timeouts per item, tee."""
import asyncio
import collections
from typing import AsyncIterable, AsyncIterator, Awaitable, Callable, TypeVar

A, B = TypeVar("A"), TypeVar("B")
DONE = object()


async def ticks(name: str, period: float, count: int) -> AsyncIterator[str]:
    for i in range(count):
        await asyncio.sleep(period)
        yield f"{name}{i}"
    if name == "x":
        raise ValueError("x ran dry")


async def merge(*sources: AsyncIterable[A]) -> AsyncIterator[A]:
    queue: asyncio.Queue = asyncio.Queue(1)

    async def pump(source):
        try:
            async for item in source:
                await queue.put((item, None))
        except Exception as error:
            await queue.put((DONE, error))
        else:
            await queue.put((DONE, None))

    tasks = {asyncio.create_task(pump(s)) for s in sources}
    left = len(tasks)
    try:
        while left:
            item, error = await queue.get()
            if error is not None:
                try:
                    raise error
                finally:
                    del error
            if item is DONE:
                left -= 1
            else:
                yield item
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


async def azip(*sources):
    iterators = [aiter(s) for s in sources]
    while True:
        try:
            yield tuple(await asyncio.gather(*(anext(i) for i in iterators)))
        except StopAsyncIteration:
            return


async def amap(function: Callable[[A], Awaitable[B]], source: AsyncIterable[A], limit=2) -> AsyncIterator[B]:
    window: collections.deque[asyncio.Task[B]] = collections.deque()
    async for item in source:
        window.append(asyncio.create_task(function(item)))
        if len(window) >= limit:
            yield await window.popleft()
    while window:
        yield await window.popleft()


async def patient(source, seconds):
    iterator = aiter(source)
    while True:
        try:
            async with asyncio.timeout(seconds):
                yield await anext(iterator)
        except StopAsyncIteration:
            return
        except TimeoutError:
            yield "(nothing)"
            return


async def slow_upper(text):
    await asyncio.sleep(0.5 if text.endswith("1") else 0.2)
    return text.upper()


async def main():
    print([x async for x in merge(ticks("a", 0.3, 3), ticks("b", 0.2, 4), ticks("c", 1, 1))])
    seen = []
    try:
        async for item in merge(ticks("x", 0.2, 2), ticks("y", 0.15, 9)):
            seen.append(item)
    except ValueError as error:
        print(seen, error)
    print([pair async for pair in azip(ticks("p", 0.1, 3), ticks("q", 0.2, 2))])
    print([x async for x in amap(slow_upper, ticks("m", 0.1, 4))])
    print([x async for x in patient(ticks("s", 0.4, 3), 0.5)], [x async for x in patient(ticks("t", 0.6, 2), 0.5)])
    stream = merge(ticks("e", 0.1, 100))
    async for item in stream:
        if item == "e3":
            break
    await stream.aclose()
    print(len(asyncio.all_tasks()), item, stream.ag_frame, {k: v async for k, v in azip(ticks("k", 0, 2), ticks("v", 0, 2))})
    print(merge.__annotations__["return"], A, collections.deque[int], Callable[[A], Awaitable[B]])


asyncio.run(main())
