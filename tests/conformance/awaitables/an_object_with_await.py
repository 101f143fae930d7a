"""__await__ of a class."""
import asyncio


class Delayed:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0.2).__await__()
        return self.value


async def main():
    print(await Delayed("late"))
    print(await asyncio.gather(Delayed(1), Delayed(2)))

asyncio.run(main())
