"""Decorators that limit a coroutine function: how often, how many at once, how long, how many tries."""
import asyncio
import functools
import inspect
import time


def rate_limited(calls, per):
    def decorate(f):
        moments = []

        @functools.wraps(f)
        async def wrapper(*a, **k):
            while len(moments) >= calls and time.monotonic() - moments[-calls] < per:
                await asyncio.sleep(per - (time.monotonic() - moments[-calls]))
            moments.append(time.monotonic())
            return await f(*a, **k)
        return wrapper
    return decorate


def at_most(n):
    def decorate(f):
        gate = asyncio.Semaphore(n)

        @functools.wraps(f)
        async def wrapper(*a, **k):
            async with gate:
                return await f(*a, **k)
        wrapper.gate = gate
        return wrapper
    return decorate


class retry:
    """A class can be a decorator, too."""

    def __init__(self, times, *exceptions):
        self.times, self.exceptions = times, exceptions or (Exception,)

    def __call__(self, f):
        @functools.wraps(f)
        async def wrapper(*a, **k):
            for attempt in range(1, self.times + 1):
                try:
                    return await f(*a, **k)
                except self.exceptions as e:
                    print(f"    {f.__qualname__}{a}: attempt {attempt} -> {e!r}")
                    last = e
                    await asyncio.sleep(2 ** attempt / 10)
            raise last
        return wrapper


def within(seconds):
    def decorate(f):
        async def wrapper(*a, **k):
            return await asyncio.wait_for(f(*a, **k), seconds)
        return functools.update_wrapper(wrapper, f)
    return decorate


start = time.monotonic()
tries = {}


@rate_limited(2, per=1.0)
async def ping(n: int) -> str:
    return f"pong {n} at {time.monotonic() - start:.1f}"


@at_most(2)
async def work(n: int, *, length: float = 0.4) -> float:
    await asyncio.sleep(length)
    return round(time.monotonic() - start, 1)


@retry(3, ConnectionError, asyncio.TimeoutError)
@within(0.5)
async def fetch(key, slow=False):
    tries[key] = tries.get(key, 0) + 1
    if slow and tries[key] < 2:
        await asyncio.sleep(3)
    if key == "bad" or tries[key] < 2:
        raise ConnectionResetError(104, "Connection reset by peer")
    return key.upper()


async def main():
    for line in await asyncio.gather(*map(ping, range(5))):
        print(line)
    print(await asyncio.gather(*(work(n) for n in range(5))), work.gate.locked())
    print(await fetch("a"), await fetch("b", slow=True))
    try:
        await fetch("bad")
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, str(e))
    print(inspect.signature(work), inspect.signature(ping), inspect.iscoroutinefunction(fetch))
    print(retry.__doc__, ping.__annotations__)


asyncio.run(main())
