import asyncio


async def produce(queue):
    for number in range(40):
        await queue.put(number)
        await asyncio.sleep(0.1)


async def consume(queue):
    for _ in range(40):
        await queue.get()
        await asyncio.sleep(0.25)


async def main():
    jobs = asyncio.Queue()  # finds: jobs grows as long as it is filled: 24 deep at the last put
    await asyncio.gather(produce(jobs), consume(jobs))


asyncio.run(main())
