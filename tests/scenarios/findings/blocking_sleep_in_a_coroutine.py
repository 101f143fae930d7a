import asyncio
import time


async def tick():
    for _ in range(4):
        await asyncio.sleep(0.1)


async def report():
    await asyncio.sleep(0.05)
    time.sleep(0.3)  # finds: report blocks the loop for 0.30 s


async def main():
    await asyncio.gather(tick(), report())


asyncio.run(main())
