"""A program steps coroutines itself: what sleep() hands out, and what a task's wait looks like from outside."""
import asyncio


async def pause(result):
    got = await asyncio.sleep(0, result)
    print("slept", got)
    return got


coroutine = pause("well")
print(coroutine.send(None))
try:
    coroutine.send(None)
except StopIteration as stop:
    print("done", stop.value)

bare = asyncio.sleep(0, 5)
print(bare.send(None))
try:
    bare.send(None)
except StopIteration as stop:
    print("done", stop.value)

needing = pause(1)
needing.send(None)
try:
    needing.throw(ValueError("thrown"))
except ValueError as error:
    print(error)


async def long():
    try:
        await asyncio.sleep(1)
    except RuntimeError as error:
        print("inside:", error)
        raise

try:
    long().send(None)
except RuntimeError as error:
    print(error)


class Stepped:
    """Hands on each step of a coroutine."""

    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        iterator = self.coroutine.__await__()
        while True:
            try:
                waited = iterator.send(None)
            except StopIteration as stop:
                return stop.value
            yield waited


async def work():
    await asyncio.sleep(0)
    first = await asyncio.sleep(0.5, "half")
    try:
        await asyncio.wait_for(asyncio.sleep(2), 0.1)
    except asyncio.TimeoutError:
        first += " timed out"
    return first


async def main():
    print(await Stepped(work()))

asyncio.run(main())
