"""Synchronisation zoo: Lock, Semaphore, Event, Condition, Barrier, custom RWLock, dining philosophers, LIFO/priority queues."""
import asyncio
import copy
from collections import deque
from dataclasses import dataclass, field
from functools import partial, reduce
from itertools import cycle
import operator as op
from typing import Self


class RWLock:
    def __init__(self):
        self._cond = asyncio.Condition()
        self._readers, self._writer = 0, False

    class _Side:
        def __init__(self, lock, mode):
            self.lock, self.mode = lock, mode

        async def __aenter__(self) -> Self:
            await getattr(self.lock, f"_acquire_{self.mode}")()
            return self

        async def __aexit__(self, *_):
            await getattr(self.lock, f"_release_{self.mode}")()

    read = property(lambda self: self._Side(self, "read"))
    write = property(lambda self: self._Side(self, "write"))

    async def _acquire_read(self):
        async with self._cond:
            await self._cond.wait_for(lambda: not self._writer)
            self._readers += 1

    async def _release_read(self):
        async with self._cond:
            self._readers -= 1
            if not self._readers:
                self._cond.notify_all()

    async def _acquire_write(self):
        async with self._cond:
            await self._cond.wait_for(lambda: not (self._writer or self._readers))
            self._writer = True

    async def _release_write(self):
        async with self._cond:
            self._writer = False
            self._cond.notify_all()


async def reader(lock, i, doc):
    await asyncio.sleep(0.01 * i)
    async with lock.read:
        snapshot = copy.deepcopy(doc)
        await asyncio.sleep(0.055)
        print(f"reader {i} saw {snapshot} (same={snapshot == doc})")


async def writer(lock, i, doc):
    await asyncio.sleep(0.015 * i)
    async with lock.write:
        doc["v"].append(i)
        await asyncio.sleep(0.027)
        doc["v"][-1] **= 2
        print("writer", i, "wrote")


async def philosopher(name, left, right, eaten):
    for bite in range(2):
        a, b = sorted((left, right), key=op.itemgetter(0))
        async with a[1], b[1]:
            await asyncio.sleep(0.013)
            eaten.append(name)
        await asyncio.sleep(0.007)


@dataclass(order=True)
class Ticket:
    prio: int
    who: str = field(compare=False)


async def main():
    lock, doc = RWLock(), {"v": [0]}
    await asyncio.gather(*(reader(lock, i, doc) for i in range(4)), *(writer(lock, i, doc) for i in (1, 2)))
    forks = [(i, asyncio.Lock()) for i in range(5)]
    eaten = deque()
    async with asyncio.TaskGroup() as tg:
        for i, n in enumerate(["Kant", "Hume", "Marx", "Mill", "Weil"]):
            tg.create_task(philosopher(n, forks[i], forks[(i + 1) % 5], eaten))
    print(" ".join(eaten))
    barrier = asyncio.Barrier(3)

    async def racer(i):
        await asyncio.sleep(0.1 * i)
        try:
            async with barrier as pos:
                print("racer", i, "pos", pos, barrier.n_waiting)
        except asyncio.BrokenBarrierError as e:
            print("broken for", i, e)
    await asyncio.gather(*map(racer, range(3)))
    t = asyncio.create_task(racer(0))
    await asyncio.sleep(0.01)
    print(barrier, barrier.broken) if False else print(barrier.parties, barrier.broken)
    await barrier.abort()
    await t
    pq, lq = asyncio.PriorityQueue(), asyncio.LifoQueue(2)
    for p, w in zip(cycle([3, 1, 2]), "abcdef"):
        pq.put_nowait(Ticket(p, w))
    print([(x := await pq.get()).prio for _ in range(6)], x.who)
    lq.put_nowait(1), lq.put_nowait(2)
    try:
        lq.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e), lq.full(), lq.maxsize)
    try:
        pq.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    try:
        lq.task_done(); lq.task_done(); lq.task_done()
    except ValueError as e:
        print(e)
    sem = asyncio.BoundedSemaphore(1)
    try:
        sem.release()
    except ValueError as e:
        print(e)
    l = asyncio.Lock()
    try:
        l.release()
    except RuntimeError as e:
        print(e)
    c = asyncio.Condition(l)
    try:
        c.notify()
    except RuntimeError as e:
        print(e)
    async with c:
        print(l.locked(), c.locked())
        try:
            await asyncio.wait_for(c.wait(), 0.05)
        except TimeoutError:
            print("cond timeout", l.locked())
    waiters = [asyncio.create_task(l.acquire(), name=f"w{i}") for i in range(3)]
    await asyncio.sleep(0)
    waiters[1].cancel()
    l.release()
    done, pend = await asyncio.wait(waiters, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pend))
    l.release()
    print(await waiters[2], repr(l)[-9:], reduce(op.or_, [1, 2, 8]), partial(pow, 2)(5))
    for coro in asyncio.as_completed([asyncio.sleep(d, d) for d in (0.3, 0.1, 0.2)], timeout=0.25):
        try:
            print("completed", await coro)
        except TimeoutError:
            print("as_completed timed out")

asyncio.run(main())
