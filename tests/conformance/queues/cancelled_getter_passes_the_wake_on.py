"""A getter cancelled after being woken wakes the next."""
import asyncio


async def getter(name, queue):
    try:
        print(name, "got", await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(getter("a", queue))
    b = asyncio.create_task(getter("b", queue))
    await asyncio.sleep(0)
    queue.put_nowait("item")
    a.cancel()
    await asyncio.wait([a, b])

asyncio.run(main())
