"""A thousand tasks wait at the same time."""
import asyncio


async def one(i):
    await asyncio.sleep(1)
    return i


async def main():
    print(sum(await asyncio.gather(*(one(i) for i in range(1000)))))

asyncio.run(main())
