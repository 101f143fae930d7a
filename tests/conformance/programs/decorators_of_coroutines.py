"""Decorators for async functions: retry, timed, memoize, trace, rate limit."""
import asyncio
import functools
import inspect
import random
import time
from typing import Awaitable, Callable, ParamSpec, TypeVar, overload

P = ParamSpec("P")
R = TypeVar("R")


def retry(times=3, *, on: tuple[type[BaseException], ...] = (Exception,), backoff=0.1):
    def deco(fn: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
        @functools.wraps(fn)
        async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except on as e:
                    wrapper.failures += 1
                    if attempt == times:
                        raise RuntimeError(f"{fn.__name__} gave up after {attempt}") from e
                    await asyncio.sleep(delay := backoff * 2 ** (attempt - 1))
                    print(f"  retry {attempt} of {fn.__qualname__} after {delay:.2f}s: {e!r}")
        wrapper.failures = 0
        return wrapper
    return deco


def timed(fn):
    @functools.wraps(fn)
    async def inner(*a, **k):
        t = asyncio.get_running_loop().time()
        try:
            return await fn(*a, **k)
        finally:
            print(f"  {fn.__name__}{a} took {asyncio.get_running_loop().time() - t:.2f}")
    return inner


class memoize:
    """Share one task per key."""

    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn, self.cache, self.hits = fn, {}, 0

    def __get__(self, obj, owner=None):
        return self if obj is None else functools.partial(self, obj)

    async def __call__(self, *args):
        if args in self.cache:
            self.hits += 1
        else:
            self.cache[args] = asyncio.ensure_future(self.fn(*args))
        return await asyncio.shield(self.cache[args])


class RateLimit:
    def __init__(self, per_second):
        self.gap, self.next = 1 / per_second, None

    def __call__(self, fn):
        @functools.wraps(fn)
        async def limited(*a, **k):
            now = asyncio.get_running_loop().time()
            self.next = max(self.next or now, now)
            wait, self.next = self.next - now, self.next + self.gap
            await asyncio.sleep(wait)
            return await fn(*a, **k)
        return limited


def trace(cls):
    for name, member in list(vars(cls).items()):
        if inspect.iscoroutinefunction(member):
            def make(member=member, name=name):
                @functools.wraps(member)
                async def w(self, *a, **k):
                    sig = inspect.signature(member).bind(self, *a, **k)
                    sig.apply_defaults()
                    shown = ", ".join(f"{k}={v!r}" for k, v in list(sig.arguments.items())[1:])
                    print(f"-> {cls.__name__}.{name}({shown})")
                    return await member(self, *a, **k)
                return w
            setattr(cls, name, make())
    return cls


@trace
class Api:
    @retry(4, on=(ConnectionError, OSError), backoff=0.05)
    async def fetch(self, path, *, version=2):
        await asyncio.sleep(0.02)
        if random.random() < 0.6:
            raise ConnectionResetError(104, f"reset {path}")
        return f"v{version}:{path}"

    @memoize
    async def slow(self, n):
        """Square, slowly."""
        await asyncio.sleep(0.3)
        return n * n


@timed
@RateLimit(per_second=10)
async def ping(n):
    return n


@retry(2, backoff=0)
async def hopeless():
    raise KeyError("nope")


async def main():
    random.seed(3)
    api = Api()
    print(await asyncio.gather(api.fetch("/a"), api.fetch("/b", version=7), return_exceptions=True))
    print(await asyncio.gather(*(api.slow(n) for n in (2, 3, 2, 2))), Api.slow.hits, Api.slow.__doc__, Api.slow.__name__)
    print(await asyncio.gather(*map(ping, range(4))))
    try:
        await hopeless()
    except RuntimeError as e:
        print(e, "|", repr(e.__cause__), hopeless.failures, e.__suppress_context__)
    print(inspect.signature(ping), inspect.iscoroutinefunction(ping), asyncio.iscoroutinefunction(api.slow), inspect.signature(hopeless.__wrapped__))
    c = ping(1)
    print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c), c.__name__, c.__qualname__)
    c.close()
    print(inspect.getcoroutinestate(c))
    t0 = time.monotonic(); await asyncio.sleep(0.01); print(time.monotonic() > t0)

asyncio.run(main())
