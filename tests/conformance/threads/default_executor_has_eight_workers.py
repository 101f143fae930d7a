"""Ten jobs on the default pool: eight at once, two afterwards."""
import asyncio
import time


async def main():
    start = time.perf_counter()
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 1) for _ in range(10)))
    print(round(time.perf_counter() - start, 3))

asyncio.run(main())
