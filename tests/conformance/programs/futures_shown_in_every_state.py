"""wait, as_completed and executor bridges; states of tasks and futures printed."""
import asyncio
import concurrent.futures as cf
import contextvars
import functools
import time

request_id = contextvars.ContextVar("request_id")


def describe(t):
    if not t.done():
        return f"{t.get_name()}: pending"
    if t.cancelled():
        return f"{t.get_name()}: cancelled"
    if t.exception():
        return f"{t.get_name()}: {t.exception()!r}"
    return f"{t.get_name()}: {t.result()!r}"


async def job(n, delay):
    request_id.set(f"req-{n}")
    await asyncio.sleep(delay)
    if n % 3 == 2:
        raise ArithmeticError(f"job {n} in {request_id.get()}")
    return f"{request_id.get()}:{n * n}"


def make(k):
    return [asyncio.create_task(job(n, 0.1 * ((n * 3) % 5 + 1)), name=f"j{n}") for n in range(k)]


def blocking(x, *, power=2):
    time.sleep(0.01)
    if x < 0:
        raise ValueError("negative")
    return x ** power, request_id.get("unset")


async def finish(tasks):
    for t in tasks:
        t.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = make(5)
        done, pending = await asyncio.wait(tasks, return_when=mode)
        print(mode, len(done), len(pending))
        print("  ", [describe(t) for t in tasks])
        await finish(pending)
        print("  ", sum(t.cancelled() for t in tasks), "cancelled")
    tasks = make(4)
    done, pending = await asyncio.wait(tasks, timeout=0.25)
    print(sorted(map(describe, done)), "|", sorted(map(describe, pending)))
    for fut in asyncio.as_completed(pending | done):
        try:
            (await fut)
        except ArithmeticError as e:
            print("late error", e)
    order = []
    try:
        for nxt in asyncio.as_completed([job(n, 0.2 - 0.03 * n) for n in range(5)], timeout=0.15):
            try:
                order.append(await nxt)
            except ArithmeticError as e:
                order.append(str(e))
    except asyncio.TimeoutError as e:
        order.append(repr(e))
    print(order)
    try:
        await asyncio.wait([])
    except ValueError as e:
        print("ValueError:", e)
    try:
        await asyncio.wait([job(1, 1)])
    except TypeError as e:
        print("TypeError:", e)
    loop = asyncio.get_running_loop()
    request_id.set("main")
    print(await asyncio.to_thread(blocking, 3, power=3))
    print(await loop.run_in_executor(None, functools.partial(blocking, 4)))
    with cf.ThreadPoolExecutor(max_workers=1) as pool:
        futs = [loop.run_in_executor(pool, blocking, n) for n in (5, -1, 6)]
        for r in await asyncio.gather(*futs, return_exceptions=True):
            print(repr(r))
    bridge = cf.Future()
    loop.call_later(0.05, bridge.set_result, "from the other side")
    wrapped = asyncio.wrap_future(bridge)
    print(wrapped.done(), await wrapped, wrapped.done(), bridge.done())
    try:
        await asyncio.wait_for(asyncio.to_thread(blocking, -5), 5)
    except ValueError as e:
        print("thread raised", e)
    print(len(asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks())
    odd = asyncio.create_task(job(2, 0), name="odd")
    await asyncio.wait({odd})
    print(describe(odd))
    odd.result()


asyncio.run(main())
