"""sys.exit(0) is a happy end, also out of asyncio.run."""
import asyncio
import sys


async def main():
    await asyncio.sleep(0.5)
    sys.exit(0)

asyncio.run(main())
