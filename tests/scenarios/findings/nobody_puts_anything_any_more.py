import asyncio


async def consume(queue):
    while True:
        print(await queue.get())  # finds: consume waits for ever: nobody is left to wake it


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    await consume_all(queue)


async def consume_all(queue):
    await asyncio.gather(consume(queue))


asyncio.run(main())
