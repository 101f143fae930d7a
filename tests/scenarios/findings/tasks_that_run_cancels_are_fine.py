import asyncio


async def tick():
    while True:
        await asyncio.sleep(1)


async def main():
    asyncio.create_task(tick())
    await asyncio.sleep(1.5)


asyncio.run(main())
