"""Decorators that serve plain functions and coroutines alike, with and without arguments; wraps keeps the names."""
import asyncio
import functools
import time


def timed(func):
    if asyncio.iscoroutinefunction(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return await func(*args, **kwargs)
            finally:
                print(f"[timed] {func.__name__} took {time.perf_counter() - start:.3f}s")
    else:
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return func(*args, **kwargs)
            finally:
                print(f"[timed] {func.__name__} took {time.perf_counter() - start:.3f}s")
    return wrapper


def logged(prefix=">>", *, result=True):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            arguments = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
            print(f"{prefix} {func.__qualname__}({arguments})")
            value = await func(*args, **kwargs)
            if result:
                print(f"{prefix} {func.__qualname__} -> {value!r}")
            return value
        return wrapper
    return decorator


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.func(*args, **kwargs)

    def __get__(self, instance, owner=None):
        return functools.partial(self, instance)


@timed
@logged("-->")
async def greet(name, *, punctuation="!"):
    """Say hello after a while."""
    await asyncio.sleep(0.5)
    return f"Hello, {name}{punctuation}"


@timed
def nap(seconds):
    time.sleep(seconds)
    return seconds


@CountCalls
async def counted(n):
    await asyncio.sleep(n)
    return n


class Robot:
    def __init__(self, model):
        self.model = model

    @logged(result=False)
    async def move(self, dx=0, dy=0):
        await asyncio.sleep(abs(dx) + abs(dy))
        return self

    def __repr__(self):
        return f"Robot({self.model!r})"


async def main():
    print(greet.__name__, "|", greet.__doc__, "|", greet.__wrapped__.__name__, asyncio.iscoroutinefunction(greet))
    print(await greet("Ann", punctuation="?"))
    print(await asyncio.gather(greet("Bo"), greet("Cy")))
    nap(0.25)
    await asyncio.gather(*map(counted, [0.1, 0.2, 0.3]))
    print("calls:", counted.calls, counted.__name__)
    robot = Robot("R2")
    await (await robot.move(1)).move(dy=2)
    print(Robot.move.__qualname__, Robot.move.__name__)


asyncio.run(main())
