import asyncio
from contextlib import asynccontextmanager, suppress


class Weighted:
    """A semaphore of which one can take several units at once."""

    def __init__(self, units):
        self.free = units
        self.condition = asyncio.Condition()

    @asynccontextmanager
    async def take(self, units):
        async with self.condition:
            await self.condition.wait_for(lambda: self.free >= units)
            self.free -= units
        try:
            yield units
        finally:
            async with self.condition:
                self.free += units
                self.condition.notify_all()


async def guarded(name, semaphore, seconds, trace):
    await semaphore.acquire()
    trace.append(f"{name}+")
    try:
        await asyncio.sleep(seconds)
    finally:
        trace.append(f"{name}-")
        semaphore.release()


async def lift(name, weight, crane, trace):
    async with crane.take(weight) as units:
        trace.append(f"{name} lifts {units}, free {crane.free}")
        await asyncio.sleep(0.1)


async def main():
    plain, bounded = asyncio.Semaphore(1), asyncio.BoundedSemaphore(1)
    for semaphore in (plain, bounded):
        kind = type(semaphore).__name__
        try:
            semaphore.release()
            print(kind, "lets itself be released")
        except ValueError as error:
            print(kind, "refuses:", error)
        taken = 0
        while not semaphore.locked():
            await semaphore.acquire()
            taken += 1
        print("  taken", taken, "locked", semaphore.locked())
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)

    trace = []
    gate = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(guarded(n, gate, 0.1, trace)) for n in "abcde"]
    await asyncio.sleep(0.05)
    tasks[2].cancel()
    tasks[0].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(" ".join(trace), "|", sum(isinstance(r, asyncio.CancelledError) for r in results), "cancelled")

    zero = asyncio.Semaphore(0)
    with suppress(TimeoutError):
        await asyncio.wait_for(zero.acquire(), 0.1)
        print("unreachable")
    zero.release()
    print("now it can be had:", await asyncio.wait_for(zero.acquire(), 0.1), zero.locked())

    crane, trace = Weighted(10), []
    await asyncio.gather(*(lift(n, w, crane, trace) for n, w in [("A", 6), ("B", 5), ("C", 4), ("D", 9), ("E", 1)]))
    print(*trace, sep="\n")
    print("free at the end:", crane.free)
    with suppress(RuntimeError):
        crane.condition.notify()
        print("unreachable")
    try:
        await crane.condition.wait()
    except RuntimeError as error:
        print(error)
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    async with asyncio.Condition(lock) as nothing:
        print(nothing, lock.locked())


asyncio.run(main())
