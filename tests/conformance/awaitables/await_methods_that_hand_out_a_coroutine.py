"""__await__ that returns another coroutine's iterator, or yields from it."""
import asyncio


async def inner(value=5):
    await asyncio.sleep(0.1)
    return value


class Returns:
    def __await__(self):
        return inner().__await__()


class YieldsFrom:
    def __await__(self):
        value = yield from inner(6).__await__()
        return value + 1


class Kept:
    def __init__(self):
        self.coroutine = inner(8)

    def __await__(self):
        return self.coroutine.__await__()


class Sleeps:
    def __await__(self):
        return asyncio.sleep(0.1, "slept").__await__()


class OfAFuture:
    def __await__(self):
        future = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(0.1, future.set_result, "future")
        return future.__await__()


class OfATask:
    def __await__(self):
        return asyncio.ensure_future(inner("task")).__await__()


class Fails:
    async def _fail(self):
        await asyncio.sleep(0.1)
        raise ValueError("failed")

    def __await__(self):
        return self._fail().__await__()




class NoIterator:
    def __await__(self):
        return 3


async def main():
    print(await Returns(), await YieldsFrom(), await Sleeps(), await OfAFuture(), await OfATask())
    print(await asyncio.gather(Returns(), YieldsFrom(), Kept()))
    print(await asyncio.wait_for(Returns(), 1))
    kept = Kept()
    print(await kept)
    for make in (lambda: kept, Fails, NoIterator):
        try:
            print(await make())
        except Exception as error:
            print(repr(error))
    try:
        await asyncio.wait_for(YieldsFrom(), 0.05)
    except TimeoutError:
        print("too late")
    task = asyncio.create_task(inner("cancelled"))
    try:
        async with asyncio.timeout(0.05):
            await Returns()
    except TimeoutError:
        print("too late as well")
    print(await task)


async def quick():
    return "quick"


asyncio.run(main())
iterator = quick().__await__()
print(type(iterator), iter(iterator) is iterator)
try:
    next(iterator)
except StopIteration as stop:
    print(stop.value)
iterator = quick().__await__()
try:
    iterator.send(None)
except StopIteration as stop:
    print(stop.value)
iterator = quick().__await__()
iterator.close()
try:
    iterator.send(None)
except RuntimeError as error:
    print(error)
