import asyncio
import sys


async def quitter():
    await asyncio.sleep(0.1)
    sys.exit(3)


async def main():
    task = asyncio.create_task(quitter())
    await asyncio.sleep(1)


asyncio.run(main())
