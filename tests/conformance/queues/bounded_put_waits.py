"""A full queue holds its producer back."""
import asyncio


async def producer(queue):
    for i in range(5):
        await queue.put(i)
        print("put", i)


async def consumer(queue):
    for _ in range(5):
        await asyncio.sleep(0.5)
        print("got", await queue.get())


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))

asyncio.run(main())
