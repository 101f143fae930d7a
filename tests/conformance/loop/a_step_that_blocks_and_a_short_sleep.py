"""A deadline is counted from the call, after any blocking before it."""
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    time.sleep(0.4)
    waiting = asyncio.create_task(asyncio.sleep(0.5))
    await asyncio.sleep(0)
    time.sleep(0.2)
    print(loop.time())
    await waiting
    print(loop.time())

asyncio.run(main())
