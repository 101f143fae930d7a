"""Two tasks read, wait and write: with and without a lock."""
import asyncio

count = 0


async def unsafe():
    global count
    seen = count
    await asyncio.sleep(0.1)
    count = seen + 1


async def safe(lock):
    global count
    async with lock:
        seen = count
        await asyncio.sleep(0.1)
        count = seen + 1


async def main():
    global count
    await asyncio.gather(unsafe(), unsafe(), unsafe())
    print("without", count)
    count = 0
    lock = asyncio.Lock()
    await asyncio.gather(safe(lock), safe(lock), safe(lock))
    print("with", count)

asyncio.run(main())
