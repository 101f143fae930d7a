"""__aiter__ and __anext__; else and break."""
import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.1)
        self.n -= 1
        return self.n


async def main():
    async for i in Countdown(3):
        print(i)
    else:
        print("lift off")
    async for i in Countdown(5):
        if i == 3:
            break
    print("left at", i, [x async for x in Countdown(2)])
    it = aiter(Countdown(1))
    print(await anext(it), await anext(it, "default"))

asyncio.run(main())
