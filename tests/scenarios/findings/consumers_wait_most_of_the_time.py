import asyncio


async def produce(queue):
    for number in range(20):
        await asyncio.sleep(0.5)
        await queue.put(number)


async def consume(queue):
    while True:
        await queue.get()  # finds: The two consumers wait for jobs 90 % of the time
        await asyncio.sleep(0.1)
        queue.task_done()


async def main():
    jobs = asyncio.Queue()
    consumers = [asyncio.create_task(consume(jobs)) for _ in range(2)]
    await produce(jobs)
    await jobs.join()
    for consumer in consumers:
        consumer.cancel()


asyncio.run(main())
