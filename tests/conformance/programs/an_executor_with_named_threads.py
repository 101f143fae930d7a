import asyncio
import concurrent.futures
import functools
import threading
import time
from concurrent.futures import ThreadPoolExecutor

local = threading.local()
counter_lock = threading.Lock()
opened = 0


def open_connection(prefix):
    """Runs once in every thread of the pool."""
    global opened
    with counter_lock:
        opened += 1
        local.connection = f"{prefix}{opened}"


def query(text, cost):
    time.sleep(cost)
    if "drop" in text:
        raise PermissionError(f"{local.connection}: {text!r} is forbidden")
    return f"{local.connection}: {text.upper()}"


def pause(seconds):
    time.sleep(seconds)


async def ticker(stop):
    ticks = 0
    while not stop.is_set():
        await asyncio.sleep(0.1)
        ticks += 1
    return ticks


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    clock = asyncio.create_task(ticker(stop))
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="db", initializer=open_connection, initargs=("conn",)) as pool:
        jobs = [("select a", 0.3), ("select b", 0.1), ("drop c", 0.1), ("select d", 0.25)]
        futures = [loop.run_in_executor(pool, query, *job) for job in jobs]
        for (text, _), outcome in zip(jobs, await asyncio.gather(*futures, return_exceptions=True)):
            print(f"{text:<10}-> {outcome!r}")

        get = functools.partial(query, cost=0.1)
        started = loop.time()
        rows = await asyncio.gather(*(loop.run_in_executor(pool, get, f"row {n}") for n in range(6)))
        print(len(rows), "rows in", round(loop.time() - started, 1), "s over", len({r.split(":")[0] for r in rows}), "connections")

        plain = pool.submit(query, "from outside", 0.1)
        print((await asyncio.wrap_future(plain)).split(": ")[1], plain.done(), plain.running())
        try:
            await asyncio.wait_for(loop.run_in_executor(pool, query, "too slow", 0.5), timeout=0.2)
        except TimeoutError:
            print("timed out; the thread goes on")
        blocked = [pool.submit(pause, 0.4) for _ in range(3)]
        print("cancelled in the queue:", blocked[-1].cancel(), blocked[0].cancel())
        done, not_done = await asyncio.to_thread(concurrent.futures.wait, blocked, timeout=0.1)
        print(len(done), "done,", len(not_done), "not")
    stop.set()
    await clock
    try:
        pool.submit(print)
    except RuntimeError as error:
        print(error)
    try:
        local.connection
    except AttributeError:
        print("the main thread has no connection; opened", opened)

    def name():
        time.sleep(0.05)
        return threading.current_thread().name.rsplit("_", 1)[0]
    loop.set_default_executor(ThreadPoolExecutor(1, "single"))
    print(await asyncio.gather(asyncio.to_thread(name), loop.run_in_executor(None, name)))
    with ThreadPoolExecutor(3) as mapper:
        squares = mapper.map(lambda n: n * n, range(5))
        print(list(squares), list(mapper.map(pow, (2, 3), (5, 2))))
        first = next(concurrent.futures.as_completed([mapper.submit(lambda: "only")]))
        print(first.result(), first.exception())


asyncio.run(main())
