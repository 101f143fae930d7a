import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


class Oven:
    async def heat(self, lock, gate, gauge, line):
        async with lock, gauge:
            await asyncio.sleep(0.1)
        async with line:
            await line.wait()
        await gate.wait()
        return "hot\nair"


async def fail(text):
    await asyncio.sleep(0)
    raise ValueError(text)


async def slow():
    await asyncio.sleep(5)


def work(n):
    time.sleep(n)
    if n > 0.15:
        raise KeyError(n)
    return n


async def main():
    lock, gate, gauge, line = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(1), asyncio.Condition()
    oven = Oven()
    named = asyncio.create_task(oven.heat(lock, gate, gauge, line), name="first oven")
    other = asyncio.create_task(oven.heat(lock, gate, gauge, line))
    try:
        await asyncio.wait_for(asyncio.shield(named), timeout=0.05)
    except asyncio.TimeoutError:
        print('too "slow"')
    try:
        await asyncio.wait_for(slow(), 0.02)
    except asyncio.TimeoutError:
        print("given up")
    await asyncio.wait([named, other], timeout=0.2)
    async with line:
        line.notify_all()
    gate.set()
    print(await asyncio.gather(named, asyncio.shield(other), fail("no\tgood \\"), return_exceptions=True))
    with ThreadPoolExecutor(1) as pool:
        loop = asyncio.get_running_loop()
        jobs = [loop.run_in_executor(pool, work, n) for n in (0.1, 0.2, 0.3)]
        jobs[2].cancel()
        results = await asyncio.gather(*jobs, return_exceptions=True)
        print(results)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow())
            group.create_task(fail("group"))
    except ExceptionGroup as error:
        print(error)
    for next_one in asyncio.as_completed([asyncio.sleep(0.1, "a"), asyncio.sleep(0.2, "b")]):
        print(await next_one)
    future = loop.create_future()
    loop.call_later(0.1, future.set_result, None)
    handle = loop.call_later(9, print, "never")
    loop.call_soon(print, "soon")
    await future
    handle.cancel()
    lost = asyncio.create_task(fail("lost"))
    await asyncio.sleep(0.1)
    del lost
    slow()
    print("no end", end="")


asyncio.run(main())
