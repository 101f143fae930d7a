import asyncio
import collections.abc
import types


class Delayed:
    """Awaitable by delegation to another coroutine."""

    def __init__(self, delay, value):
        self.delay, self.value = delay, value

    def __await__(self):
        yield from asyncio.sleep(self.delay).__await__()
        return self.value


class Turns:
    """Gives up its turn a number of times, like sleep(0)."""

    def __init__(self, count):
        self.count = count

    def __await__(self):
        for _ in range(self.count):
            yield
        return f"{self.count} turns later"


class Slot:
    """A future with a friendlier face; can be awaited by many."""

    def __init__(self):
        self._future = asyncio.get_running_loop().create_future()

    def fill(self, value):
        if self._future.done():
            raise RuntimeError("already filled")
        self._future.set_result(value)

    def __await__(self):
        return self._future.__await__()

    @property
    def filled(self):
        return self._future.done()


class Lazy:
    """Runs its coroutine function at the first await only."""

    def __init__(self, function):
        self.function, self.task = function, None

    def __await__(self):
        if self.task is None:
            self.task = asyncio.ensure_future(self.function())
        return (yield from self.task)


@types.coroutine
def old_fashioned(times):
    total = 0
    for n in range(times):
        yield
        total += n
    return total


async def expensive():
    print("   computing")
    await asyncio.sleep(0.1)
    return 6 * 7


async def reader(name, slot):
    print(f"   {name} reads {await slot}")


async def noisy(name, count):
    for n in range(count):
        print(f"   {name}{n}")
        await Turns(1)


class Broken:
    def __await__(self):
        return [1, 2, 3]


async def main():
    print(await Delayed(0.1, "delayed"))
    print(await Turns(3), "and", await Turns(0))
    await asyncio.gather(noisy("p", 3), noisy("q", 2))

    slot = Slot()
    readers = [asyncio.create_task(reader(n, slot)) for n in "abc"]
    await asyncio.sleep(0)
    print("filled?", slot.filled)
    slot.fill("news")
    await asyncio.gather(*readers)
    print("again:", await slot)
    try:
        slot.fill("more")
    except RuntimeError as error:
        print(error)

    lazy = Lazy(expensive)
    print(await lazy, await lazy)
    print(await old_fashioned(5))
    print(await asyncio.gather(Delayed(0.2, "x"), Delayed(0.1, "y"), old_fashioned(2)))
    print(await asyncio.wait_for(Delayed(0.1, "in time"), 1))
    try:
        await asyncio.wait_for(Delayed(2, "never"), timeout=0.1)
    except TimeoutError:
        print("too late")
    for thing in (Broken(), 7):
        try:
            await thing
        except TypeError as error:
            print("TypeError:", error)
    coroutine = expensive()
    print([isinstance(x, collections.abc.Awaitable) for x in (Delayed(0, 0), slot, coroutine, 7)],
          isinstance(coroutine, collections.abc.Coroutine), asyncio.isfuture(slot))
    coroutine.close()


asyncio.run(main())
