"""A monitor task measures how late it is woken, and so finds code that blocks the loop."""
import asyncio
import time
from functools import partial


class LagMonitor:
    def __init__(self, interval=0.25, limit=0.1):
        self.interval, self.limit = interval, limit
        self.lags = []

    async def __aenter__(self):
        self._task = asyncio.create_task(self._watch())
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *exception):
        self._task.cancel()
        try:
            await self._task
        except asyncio.CancelledError:
            pass
        print(f"worst lag {max(self.lags, default=0):.2f} s of {len(self.lags)} samples")

    async def _watch(self):
        clock = time.perf_counter
        while True:
            before = clock()
            await asyncio.sleep(self.interval)
            lag = clock() - before - self.interval
            self.lags.append(lag)
            if lag > self.limit:
                print(f"    the loop was blocked for {lag:.2f} s")


async def polite(n):
    total = 0
    for i in range(n):
        total += i
        if i % 100 == 0:
            await asyncio.sleep(0)
    return total


async def rude():
    time.sleep(1)
    return "rude"


async def threaded():
    return await asyncio.get_running_loop().run_in_executor(None, partial(time.sleep, 1)) or "threaded"


async def chatty():
    for _ in range(4):
        await asyncio.sleep(0.25)
    return "chatty"


async def main():
    for job in (partial(polite, 1000), rude, threaded, chatty):
        name = getattr(job, "__name__", None) or job.func.__name__
        print(name)
        async with LagMonitor():
            began = time.monotonic()
            result = await asyncio.gather(job(), asyncio.sleep(0.6, "other"))
            print(f"    {result} in {time.monotonic() - began:.2f} s")


asyncio.run(main())
