"""A released semaphore goes to the first in line."""
import asyncio


async def worker(name, semaphore, seconds):
    async with semaphore:
        print(name, "in")
        await asyncio.sleep(seconds)
    print(name, "out")


async def main():
    semaphore = asyncio.Semaphore(2)
    print(semaphore.locked())
    await asyncio.gather(*(worker(n, semaphore, s) for n, s in (("a", 0.1), ("b", 0.3), ("c", 0.1), ("d", 0.1), ("e", 0.1))))

asyncio.run(main())
