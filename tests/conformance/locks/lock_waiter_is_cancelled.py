"""A cancelled waiter leaves the line."""
import asyncio


async def worker(name, lock, seconds):
    try:
        async with lock:
            print(name, "in")
            await asyncio.sleep(seconds)
        print(name, "out")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(worker(name, lock, 0.3)) for name in "abc"]
    await asyncio.sleep(0.1)
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

asyncio.run(main())
