"""Waiting getters wake in the order in which they came."""
import asyncio


async def getter(name, queue):
    print(name, "got", await queue.get())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(name, queue)) for name in "abc"]
    await asyncio.sleep(0.1)
    for i in range(3):
        queue.put_nowait(i)
    await asyncio.gather(*tasks)

asyncio.run(main())
