"""Background tasks kept in a set, discarded by a callback."""
import asyncio

background = set()


async def work(n):
    await asyncio.sleep(n / 10)
    print("work", n)


async def main():
    for n in range(3):
        task = asyncio.create_task(work(n))
        background.add(task)
        task.add_done_callback(background.discard)
    print(len(background))
    while background:
        await asyncio.sleep(0.05)
    print(len(background))

asyncio.run(main())
