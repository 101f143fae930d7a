import asyncio
from collections import deque


class FairLock:
    """A lock that hands itself over to the one who waits longest."""

    def __init__(self):
        self._locked = False
        self._waiters = deque()
        self.contended = 0

    async def __aenter__(self):
        await self.acquire()
        return self

    async def __aexit__(self, kind, value, tb):
        self.release()

    async def acquire(self):
        if not self._locked:
            self._locked = True
            return
        self.contended += 1
        future = asyncio.get_running_loop().create_future()
        self._waiters.append(future)
        try:
            await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                self.release()
            else:
                self._waiters.remove(future)
            raise

    def release(self):
        if not self._locked:
            raise RuntimeError("release of a free lock")
        while self._waiters:
            future = self._waiters.popleft()
            if not future.done():
                future.set_result(None)
                return
        self._locked = False


class Reentrant(FairLock):
    def __init__(self):
        super().__init__()
        self.owner, self.depth = None, 0

    async def acquire(self):
        me = asyncio.current_task()
        if self.owner is not me:
            await super().acquire()
            self.owner = me
        self.depth += 1

    def release(self):
        if self.owner is not asyncio.current_task():
            raise RuntimeError("not the owner")
        self.depth -= 1
        if not self.depth:
            self.owner = None
            super().release()


async def visitor(name, lock, hold, log):
    async with lock:
        log.append(name)
        await asyncio.sleep(hold)
        log.append(name.lower())


async def factorial(n, lock):
    async with lock:
        if n == 0:
            return 1
        await asyncio.sleep(0.01)
        return n * await factorial(n - 1, lock)


async def main():
    lock, log = FairLock(), []
    tasks = [asyncio.create_task(visitor(n, lock, 0.05, log)) for n in "ABCDE"]
    await asyncio.sleep(0.06)
    tasks[3].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print("".join(log), "contended", lock.contended, "|", [type(r).__name__ for r in results])

    holder = asyncio.create_task(visitor("H", lock, 0.05, log))
    waiter = asyncio.create_task(visitor("W", lock, 0.05, log))
    last = asyncio.create_task(visitor("L", lock, 0.05, log))
    await holder
    waiter.cancel()
    await last
    print("".join(log), "locked", lock._locked, waiter.cancelled())

    nested = Reentrant()
    print(await asyncio.gather(*(factorial(n, nested) for n in (5, 3, 4))), nested.contended)
    async with nested:
        async def thief():
            nested.release()
        try:
            await asyncio.create_task(thief())
        except RuntimeError as error:
            print("thief:", error)
        print("depth", nested.depth)
    for bad in (lock, nested):
        try:
            bad.release()
        except RuntimeError as error:
            print(type(bad).__name__, error)
    try:
        async with asyncio.timeout(0.1):
            async with lock:
                async with lock:
                    print("unreachable")
    except TimeoutError:
        print("deadlock broken, locked:", lock._locked, len(lock._waiters))


asyncio.run(main())
