import asyncio
import functools
import random
import time


def debounce(wait):
    """Calls the function only when it has not been called for `wait` seconds."""
    def decorate(function):
        handle = None

        @functools.wraps(function)
        def wrapper(*args):
            nonlocal handle
            if handle is not None:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(wait, function, *args)
        return wrapper
    return decorate


class throttle:
    """At most one call per interval; the latest arguments are kept for the trailing call."""

    def __init__(self, interval):
        self.interval = interval
        self.last = None
        self.trailing = None

    def __call__(self, function):
        self.function = function
        functools.update_wrapper(self._call, function) if False else None
        return functools.wraps(function)(lambda *args: self._call(*args))

    def _call(self, *args):
        loop = asyncio.get_running_loop()
        now = loop.time()
        if self.last is None or now - self.last >= self.interval - 1e-6:
            self.last = now
            self.function(*args)
        else:
            if self.trailing is None:
                self.trailing = [loop.call_at(self.last + self.interval, self._fire), args]
            self.trailing[1] = args

    def _fire(self):
        (_, args), self.trailing = self.trailing, None
        self.last = asyncio.get_running_loop().time()
        self.function(*args)


def timed(function=None, *, digits=1):
    if function is None:
        return functools.partial(timed, digits=digits)

    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        begin = time.perf_counter()
        try:
            return await function(*args, **kwargs)
        finally:
            print(f"{function.__name__} took {time.perf_counter() - begin:.{digits}f} s")
    return wrapper


def once(function):
    future = None

    @functools.wraps(function)
    async def wrapper(*args):
        nonlocal future
        if future is None:
            future = asyncio.ensure_future(function(*args))
        return await asyncio.shield(future)
    wrapper.reset = lambda: globals().update(was_reset=True)
    return wrapper


start = time.monotonic()
stamp = lambda: f"{time.monotonic() - start:.1f}"


@debounce(0.3)
def search(text):
    print(stamp(), "search", repr(text))


@throttle(0.5)
def scrolled(position):
    """Redraw."""
    print(stamp(), "redraw at", position)


@once
async def connect(host):
    print(stamp(), "connecting to", host)
    await asyncio.sleep(0.2)
    return f"link to {host}, {random.Random(host).randrange(100) < 100}"


@timed
async def typing(text, pauses):
    for length, pause in enumerate(pauses, 1):
        search(text[:length])
        await asyncio.sleep(pause)


@timed(digits=0)
async def scrolling():
    for position in range(0, 120, 10):
        scrolled(position)
        await asyncio.sleep(0.13)


async def main():
    await asyncio.gather(typing("ocean", [0.1, 0.1, 0.4, 0.1, 0.1]), scrolling())
    await asyncio.sleep(0.5)
    print(await asyncio.gather(connect("alpha"), connect("beta"), connect("gamma")))
    connect.reset()
    print(was_reset, connect.__name__, scrolled.__name__, scrolled.__doc__, typing.__wrapped__.__name__)

    @functools.lru_cache(maxsize=2)
    def square(n):
        return n * n
    print([square(n) for n in (1, 2, 1, 3, 2)], square.cache_info())
    square.cache_clear()
    add = functools.partial(lambda a, b, *, c=0: a + b + c, 1, c=10)
    print(add(5), add.args, add.keywords, functools.reduce(lambda a, b: f"({a}{b})", "wxyz"), square.cache_info().currsize)


asyncio.run(main())
