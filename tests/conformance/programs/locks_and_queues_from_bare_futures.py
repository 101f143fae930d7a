"""Build Lock, Event and Queue from bare futures, plus custom awaitables."""
import asyncio
from collections import deque
from contextlib import suppress


class Pause:
    """Custom awaitable: yield to the loop n times."""
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for i in range(self.n):
            yield
        return f"paused {self.n}"


class MyEvent:
    def __init__(self):
        self.flag, self.waiters = False, []

    def set(self):
        self.flag = True
        for w in self.waiters:
            if not w.done():
                w.set_result(True)

    def __await__(self):
        if not self.flag:
            fut = asyncio.get_running_loop().create_future()
            self.waiters.append(fut)
            try:
                yield from fut
            finally:
                self.waiters.remove(fut)
        return self.flag


class MyLock:
    def __init__(self):
        self.owner, self.waiters = None, deque()

    async def __aenter__(self):
        me = asyncio.current_task()
        if self.owner is None and not self.waiters:
            self.owner = me
            return self
        fut = asyncio.get_running_loop().create_future()
        self.waiters.append((fut, me))
        try:
            await fut
        except asyncio.CancelledError:
            if fut.done() and not fut.cancelled():
                self._hand_over()
            raise
        return self

    def _hand_over(self):
        self.owner = None
        while self.waiters:
            fut, task = self.waiters.popleft()
            if not fut.done():
                self.owner = task
                fut.set_result(None)
                return

    async def __aexit__(self, *exc):
        if self.owner is not asyncio.current_task():
            raise RuntimeError("not the owner")
        self._hand_over()


class MyQueue:
    def __init__(self):
        self.items, self.getters = deque(), deque()

    def put(self, x):
        while self.getters:
            g = self.getters.popleft()
            if not g.done():
                g.set_result(x)
                return
        self.items.append(x)

    async def get(self):
        if self.items:
            return self.items.popleft()
        g = asyncio.get_running_loop().create_future()
        self.getters.append(g)
        return await g

    def __aiter__(self):
        return self

    async def __anext__(self):
        x = await self.get()
        if x is None:
            raise StopAsyncIteration
        return x


async def main():
    print(await Pause(3))
    ev, lock, q = MyEvent(), MyLock(), MyQueue()

    async def worker(n):
        await ev
        async with lock:
            print("worker", n, "has it, queue of", len(lock.waiters))
            await Pause(n)
            q.put(n * 11)
        return n
    ts = [asyncio.create_task(worker(i), name=f"w{i}") for i in range(5)]
    await asyncio.sleep(0)
    print("waiters", len(ev.waiters))
    ev.set()
    await Pause(2)
    ts[3].cancel("three")
    done = await asyncio.gather(*ts, return_exceptions=True)
    print(done, lock.owner, len(ev.waiters))
    consumer = asyncio.create_task(q.get())
    await consumer
    q.put(None)
    print([x async for x in q], consumer.result())
    ghost = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    ghost.cancel()
    with suppress(asyncio.CancelledError):
        await ghost
    q.put("kept")
    print(await q.get(), ghost.cancelled())
    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(lambda f: print("callback", f.result()))
    fut.set_result(42)
    print("set", fut.done())
    for bad in (lambda: fut.set_result(1), lambda: fut.set_exception(ValueError), fut.cancel):
        try:
            print("returned", bad())
        except asyncio.InvalidStateError as e:
            print("InvalidStateError:", str(e)[:20])
    await asyncio.sleep(0)
    f2 = asyncio.get_running_loop().create_future()
    try:
        f2.result()
    except asyncio.InvalidStateError as e:
        print(e)
    try:
        f2.set_exception(StopIteration())
    except TypeError as e:
        print("TypeError:", e)
    print(repr(fut), repr(f2), f2.cancel(), repr(f2))
    class Wrong:
        def __await__(self):
            yield 7
    try:
        await asyncio.create_task((lambda: Pause(1).__await__)() and wrap(Wrong()))
    except RuntimeError as e:
        print("RuntimeError:", str(e)[:30], str(e)[-10:])


async def wrap(x):
    return await x

asyncio.run(main())
