import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def load(name):
    time.sleep(0.4)
    return name


async def main():
    first = await asyncio.to_thread(load, "a")
    second = await asyncio.to_thread(load, "b")  # finds: main awaits two things in a row that could overlap: 0.80 s, together 0.40 s
    print(first, second)
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=2)
    for name in "cdef":
        await loop.run_in_executor(pool, load, name)  # finds: main awaits four things in a row that could overlap: 1.60 s, together 0.80 s
    pool.shutdown()


asyncio.run(main())
