"""What the variables of a failed function hold lives as long as the error does."""
import asyncio


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def fail(name):
    local = Noisy(name)
    raise ValueError(name)


try:
    fail("first")
except ValueError as error:
    print("caught", error)
print("after the first")

saved = None
try:
    fail("second")
except ValueError as error:
    saved = error
print("after the second")
saved = None
print("dropped the second")

try:
    fail("third")
except ValueError as error:
    saved = error.with_traceback(None)
print("after the third, whose traceback is gone")


async def generator(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed:", name)


async def use(name):
    source = generator(name)
    async for item in source:
        raise RuntimeError(f"{name} {item}")


async def main():
    kept = []
    try:
        await use("short")
    except RuntimeError as error:
        print("caught", error)
    await asyncio.sleep(0)
    print("one step later")
    try:
        await use("long")
    except RuntimeError as error:
        kept.append(error)
    await asyncio.sleep(0)
    print("still held", kept)
    results = await asyncio.gather(use("in a task"), return_exceptions=True)
    await asyncio.sleep(0)
    print(results)
    del results
    await asyncio.sleep(0)
    print("main ends")

asyncio.run(main())
print("end")
