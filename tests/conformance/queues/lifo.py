"""LifoQueue gives the youngest first."""
import asyncio


async def producer(queue):
    for i in range(4):
        await queue.put(i)
        await asyncio.sleep(0.1)


async def consumer(queue):
    await asyncio.sleep(0.25)
    for _ in range(4):
        print(await queue.get())


async def main():
    queue = asyncio.LifoQueue(maxsize=3)
    await asyncio.gather(producer(queue), consumer(queue))

asyncio.run(main())
