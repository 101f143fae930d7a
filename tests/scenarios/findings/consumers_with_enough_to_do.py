import asyncio


async def produce(queue):
    for number in range(20):
        await asyncio.sleep(0.1)
        await queue.put(number)
    await queue.put(None)


async def consume(queue):
    while await queue.get() is not None:
        await asyncio.sleep(0.08)


async def main():
    jobs = asyncio.Queue()
    await asyncio.gather(produce(jobs), consume(jobs))


asyncio.run(main())
