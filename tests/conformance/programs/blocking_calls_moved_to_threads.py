"""time.sleep in a coroutine stops everybody; run_in_executor and to_thread let the clock tick on."""
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def blocking_io(n):
    name = threading.current_thread().name
    time.sleep(0.5)
    return f"{n} from {name}"


async def clock(ticks):
    try:
        while True:
            ticks.append(round(time.perf_counter() - zero, 2))
            await asyncio.sleep(0.2)
    except asyncio.CancelledError:
        pass


async def blocking_way():
    return [blocking_io(n) for n in range(2)]


async def default_executor():
    loop = asyncio.get_running_loop()
    return await asyncio.gather(*(loop.run_in_executor(None, blocking_io, n) for n in range(2)))


async def own_pool():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="solo") as pool:
        futures = [loop.run_in_executor(pool, blocking_io, n) for n in range(2)]
        return await asyncio.gather(*futures)


async def in_threads():
    return await asyncio.gather(asyncio.to_thread(blocking_io, 0), asyncio.to_thread(blocking_io, n=1))


async def main():
    global zero
    for way in (blocking_way, default_executor, own_pool, in_threads):
        zero = time.perf_counter()
        ticks = []
        ticker = asyncio.create_task(clock(ticks))
        await asyncio.sleep(0)
        result = await way()
        ticker.cancel()
        await ticker
        names = [text.split(" from ")[1].split("-")[0] for text in result]
        print(f"{way.__name__:<17}{time.perf_counter() - zero:.1f} s  ticks at {ticks}  {names}")


if __name__ == "__main__":
    asyncio.run(main())
    print("main thread:", threading.main_thread().name, threading.current_thread() is threading.main_thread())
