import asyncio


async def consume(queue):
    while not queue.empty():
        await queue.get()
        await asyncio.sleep(0.1)


async def produce(queue):
    for number in range(30):
        await queue.put(number)
        await asyncio.sleep(0.01)


async def slow(queue):
    for _ in range(30):
        await queue.get()
        await asyncio.sleep(0.05)


async def main():
    first = asyncio.Queue()
    for number in range(50):
        first.put_nowait(number)
    await consume(first)
    bounded = asyncio.Queue(maxsize=4)
    await asyncio.gather(produce(bounded), slow(bounded))
    burst = asyncio.Queue()
    await produce(burst)
    await slow(burst)


asyncio.run(main())
