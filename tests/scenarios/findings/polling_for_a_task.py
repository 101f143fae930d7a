import asyncio


async def count():
    for _ in range(100):
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(count())
    while not task.done():  # finds: main asks again and again, 101 turns long, by sleep(0)
        await asyncio.sleep(0)


asyncio.run(main())
