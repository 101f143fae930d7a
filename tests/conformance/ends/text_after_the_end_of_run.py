"""What follows asyncio.run runs at its time."""
import asyncio
import time


async def main():
    await asyncio.sleep(0.5)

asyncio.run(main())
print("between")
time.sleep(0.25)
asyncio.run(main())
print("after", time.perf_counter())
