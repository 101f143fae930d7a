"""aiter() and anext(), with and without a default, awaited later, and what they refuse."""
import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


class Once:
    def __init__(self):
        self.left = 1

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return "once"


async def broken():
    raise ValueError("in the generator")
    yield


async def main():
    iterator = aiter(numbers(2))
    print(await anext(iterator), await anext(iterator, "end"), await anext(iterator, "end"))
    print(await anext(iterator, None))
    try:
        await anext(iterator)
    except StopAsyncIteration as error:
        print(repr(error))
    once = Once()
    later = anext(once, "default")
    print(type(later).__name__, await later, await anext(once, "default"))
    try:
        await anext(broken(), "default")
    except ValueError as error:
        print(error)
    print(await asyncio.wait_for(anext(Once(), "x"), 1))
    for wrong in (lambda: anext([]), lambda: aiter([]), lambda: anext(), lambda: anext(1, 2, 3)):
        try:
            wrong()
        except TypeError as error:
            print(error)

asyncio.run(main())
