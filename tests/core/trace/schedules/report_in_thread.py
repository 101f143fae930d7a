import asyncio
import time


async def tick():
    for n in range(6):
        print("tick", n)
        await asyncio.sleep(0.25)


async def report():
    await asyncio.sleep(0.4)
    await asyncio.to_thread(time.sleep, 1)
    print("report")


async def main():
    await asyncio.gather(tick(), report())


asyncio.run(main())
