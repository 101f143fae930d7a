"""A decorator that sends a blocking function to a pool."""
import asyncio
import functools
import time
from concurrent.futures import ThreadPoolExecutor


def in_thread(function):
    pool = ThreadPoolExecutor()

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return asyncio.wrap_future(pool.submit(function, *args, **kwargs))

    return wrapper


@in_thread
def slow(n):
    time.sleep(n)
    return f"slow {n}"


async def tick():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.2)


async def main():
    print(await asyncio.gather(slow(0.5), tick()), slow.__name__)

asyncio.run(main())
