"""An async generator over a queue."""
import asyncio


async def drain(queue):
    while not queue.empty():
        yield await queue.get()


async def main():
    queue = asyncio.Queue()
    for word in "to be or not".split():
        await queue.put(word)
    async for word in drain(queue):
        print(word)
    print([word async for word in drain(queue)])

asyncio.run(main())
