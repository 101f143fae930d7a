"""PriorityQueue gives the smallest first."""
import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    for item in ((3, "low"), (1, "high"), (2, "middle"), (1, "also high")):
        await queue.put(item)
    while not queue.empty():
        print(await queue.get())

asyncio.run(main())
