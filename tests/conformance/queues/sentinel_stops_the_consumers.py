"""None ends each consumer."""
import asyncio
import random


async def producer(queue, n):
    for i in range(n):
        await asyncio.sleep(random.uniform(0.1, 0.3))
        await queue.put(i)
    for _ in range(2):
        await queue.put(None)


async def consumer(name, queue):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
        await asyncio.sleep(random.random())
    print(name, total)


async def main():
    queue = asyncio.Queue(3)
    await asyncio.gather(producer(queue, 8), consumer("a", queue), consumer("b", queue))

asyncio.run(main())
