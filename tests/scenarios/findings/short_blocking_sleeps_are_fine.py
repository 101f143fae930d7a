import asyncio
import time


async def main():
    for _ in range(5):
        time.sleep(0.09)
        await asyncio.sleep(0.01)


asyncio.run(main())
