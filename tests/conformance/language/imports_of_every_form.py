"""import, from, as, dotted, inside a function; a missing name."""
import asyncio as aio
import concurrent.futures
import random, time
from asyncio import sleep, gather as together
from concurrent.futures import ThreadPoolExecutor as Pool


async def main():
    from time import perf_counter
    await together(sleep(0.1), aio.sleep(0.2))
    print(round(perf_counter(), 3), Pool is concurrent.futures.ThreadPoolExecutor, aio.__name__, type(random).__name__)


aio.run(main())
try:
    from asyncio import nothing_like_this
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
try:
    time.nothing
except AttributeError as error:
    print(error)
