"""Cancelled before a worker took it."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(name):
    time.sleep(0.5)
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(1)
    first = loop.run_in_executor(pool, job, "first")
    second = loop.run_in_executor(pool, job, "second")
    await asyncio.sleep(0.1)
    print(second.cancel())
    await asyncio.wait([first, second])
    print(first.done(), second.cancelled())
    pool.shutdown()

asyncio.run(main())
