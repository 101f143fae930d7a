import asyncio


async def tick():
    while True:
        await asyncio.sleep(1)  # finds: tick is thrown away while it waits


async def main():
    await asyncio.sleep(1.5)


loop = asyncio.new_event_loop()
ticking = loop.create_task(tick())
loop.run_until_complete(main())
