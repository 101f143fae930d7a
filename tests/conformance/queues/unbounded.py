"""A queue without limit: put never waits."""
import asyncio


async def main():
    queue = asyncio.Queue()
    for i in range(3):
        await queue.put(i)
    print(queue.qsize(), queue.empty(), queue.full(), queue.maxsize)
    print(await queue.get(), queue.get_nowait(), await queue.get())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(type(error).__name__, repr(error))

asyncio.run(main())
