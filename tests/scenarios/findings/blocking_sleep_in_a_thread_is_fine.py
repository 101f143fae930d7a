import asyncio
import time


async def main():
    await asyncio.to_thread(time.sleep, 0.5)
    time.sleep(0.05)


asyncio.run(main())
time.sleep(1)
