"""put_nowait on a full queue."""
import asyncio


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("a")
    try:
        queue.put_nowait("b")
    except asyncio.QueueFull as error:
        print(type(error).__name__, queue.full(), isinstance(error, Exception))

asyncio.run(main())
