import asyncio
import time


async def work():
    time.sleep(0.09)
    await asyncio.sleep(0.1)
    time.sleep(0.09)  # finds: main blocks the loop for 0.18 s


async def main():
    await work()
    await work()  # finds: main awaits two things in a row that could overlap: 0.56 s, together 0.37 s


asyncio.run(main())
