"""A woken getter may find its item taken and queues up again."""
import asyncio


async def getter(queue):
    print("waited and got", await queue.get())


async def thief(queue):
    print("stole", queue.get_nowait())


async def main():
    queue = asyncio.Queue()
    waiting = asyncio.create_task(getter(queue))
    await asyncio.sleep(0)
    stealing = asyncio.create_task(thief(queue))
    queue.put_nowait(1)
    print("stolen at once:", queue.get_nowait())
    queue.put_nowait(2)
    await stealing
    print(waiting.done())
    queue.put_nowait(3)
    await waiting

asyncio.run(main())
