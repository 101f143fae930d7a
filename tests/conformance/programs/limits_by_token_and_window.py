"""Two ways to limit calls: a token bucket and a sliding window, both as decorators."""
import asyncio
import functools
import time
from collections import deque
from typing import Awaitable, Callable, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
Coro = Callable[P, Awaitable[R]]


def token_bucket(*, rate: float, burst: int) -> Callable[[Coro], Coro]:
    def decorate(function: Coro) -> Coro:
        tokens, last = float(burst), None
        lock = None

        @functools.wraps(function)
        async def limited(*args: P.args, **kwargs: P.kwargs) -> R:
            nonlocal tokens, last, lock
            lock = lock or asyncio.Lock()
            async with lock:
                now = time.monotonic()
                if last is not None:
                    tokens = min(burst, tokens + (now - last) * rate)
                last = now
                if tokens < 1:
                    pause = (1 - tokens) / rate
                    limited.waited += pause
                    await asyncio.sleep(pause)
                    last, tokens = time.monotonic(), 1.0
                tokens -= 1
            return await function(*args, **kwargs)

        limited.waited = 0.0
        return limited

    return decorate


class sliding_window:
    def __init__(self, most, period):
        self.most, self.period = most, period
        self.calls: deque[float] = deque()
        self.refused = 0

    def __call__(self, function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            now = asyncio.get_running_loop().time()
            while self.calls and now - self.calls[0] >= self.period:
                self.calls.popleft()
            if len(self.calls) >= self.most:
                self.refused += 1
                raise RuntimeError(f"{function.__name__}: retry in {self.period - (now - self.calls[0]):.2f} s")
            self.calls.append(now)
            return await function(*args, **kwargs)

        wrapper.limit = self
        return wrapper


@token_bucket(rate=5, burst=3)
async def fetch(n: int, *, unit: str = "item") -> str:
    """Gets one thing."""
    await asyncio.sleep(0.05)
    return f"{unit} {n}"


@sliding_window(2, 1.0)
async def post(text):
    return text.upper()


async def main():
    start = time.perf_counter()

    async def timed(n):
        result = await fetch(n, unit="page")
        print(f"{time.perf_counter() - start:.2f} {result}")
        return result

    print(await asyncio.gather(*map(timed, range(8))))
    print(f"waited {fetch.waited:.2f}", fetch.__name__, fetch.__doc__, fetch.__wrapped__.__kwdefaults__, sorted(fetch.__annotations__))
    for word in "alpha beta gamma delta".split():
        try:
            print(await post(word))
        except RuntimeError as error:
            print("refused:", error)
        await asyncio.sleep(0.4)
    print(post.limit.refused, len(post.limit.calls))


asyncio.run(main())
