"""All timers that passed while the loop was blocked run in one iteration."""
import asyncio
import time


async def tick(n):
    await asyncio.sleep(n / 10)
    print("tick", n, round(time.perf_counter(), 3))


async def main():
    tasks = [asyncio.create_task(tick(n)) for n in (5, 3, 1, 4, 2)]
    await asyncio.sleep(0.15)
    time.sleep(0.3)
    print("unblocked")
    await asyncio.gather(*tasks)

asyncio.run(main())
