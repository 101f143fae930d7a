"""collections.abc tells types by their methods."""
import asyncio
import collections.abc
from collections.abc import *


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


class Awaits:
    def __await__(self):
        return iter(())


class Ticker:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


class Unhashable:
    __hash__ = None


def generator():
    yield


async def coroutine():
    pass


async def async_generator():
    yield


async def main():
    pending = coroutine()
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(asyncio.sleep(0))
    things = {"list": [], "tuple": (), "dict": {}, "set": set(), "str": "", "bytes": b"", "range": range(3), "int": 3,
              "keys": {}.keys(), "items": {}.items(), "function": print, "generator": generator(), "coroutine": pending,
              "agen": async_generator(), "countdown": Countdown(2), "awaits": Awaits(), "ticker": Ticker(),
              "unhashable": Unhashable(), "future": future, "task": task, "zip": zip(), "class": int}
    for name in ("Hashable", "Iterable", "Iterator", "Reversible", "Sized", "Container", "Collection", "Callable",
                 "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "Awaitable",
                 "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Generator", "KeysView"):
        kind = getattr(collections.abc, name)
        print(name, [key for key, thing in things.items() if isinstance(thing, kind)])
    pending.close()
    await task


asyncio.run(main())
print(Callable[[int, str], None], Iterable[int], Mapping[str, int], Callable[..., int], Awaitable[int], issubclass(list, Sequence))
for cls in (Iterator, Mapping, MutableMapping, Sized):
    try:
        cls()
    except TypeError as error:
        print(error)
