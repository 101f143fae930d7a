"""Queues are numbered as they are made."""
import asyncio


async def main():
    second, first = asyncio.LifoQueue(3), asyncio.Queue()
    for i in range(3):
        second.put_nowait(i)
        first.put_nowait(second.get_nowait())
    print(first.qsize(), second.qsize(), first, second)

asyncio.run(main())
