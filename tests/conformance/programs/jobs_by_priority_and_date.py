"""Job scheduler with priorities and cron-like timers on fixed dates."""
import asyncio
import bisect
import heapq
import logging
import sys
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, date
from enum import IntEnum
from functools import total_ordering, singledispatchmethod

log = logging.getLogger("sched")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)-7s %(name)s.%(funcName)s: %(message)s"))
log.addHandler(handler)
log.setLevel(logging.DEBUG)
log.propagate = False
EPOCH = datetime(2024, 2, 28, 23, 59, 30, tzinfo=timezone.utc)


class Prio(IntEnum):
    HIGH = 0
    NORMAL = 5
    LOW = 9


@total_ordering
class Cron:
    def __init__(self, every: timedelta, first: datetime):
        self.every, self.first = every, first

    def __eq__(self, o):
        return (self.first, self.every) == (o.first, o.every)

    def __lt__(self, o):
        return self.first < o.first

    def __iter__(self):
        t = self.first
        while True:
            yield t
            t += self.every


@dataclass(order=True)
class Job:
    due: datetime
    prio: Prio
    name: str = field(compare=False)
    action: object = field(compare=False, repr=False, default=None)


class Scheduler:
    def __init__(self):
        self.heap: list[Job] = []
        self.history = []

    @singledispatchmethod
    def add(self, spec, job_name, *a):
        raise TypeError(f"cannot schedule {type(spec).__name__}")

    @add.register
    def _(self, spec: datetime, job_name, prio=Prio.NORMAL, action=None):
        heapq.heappush(self.heap, Job(spec, prio, job_name, action))

    @add.register
    def _(self, spec: Cron, job_name, prio=Prio.LOW, action=None):
        for i, t in zip(range(3), spec):
            self.add(t, f"{job_name}#{i}", prio, action)

    async def run(self):
        loop = asyncio.get_running_loop()
        base = loop.time()
        while self.heap:
            job = heapq.heappop(self.heap)
            delay = (job.due - EPOCH).total_seconds() - (loop.time() - base)
            if delay > 0:
                await asyncio.sleep(delay)
            now = EPOCH + timedelta(seconds=round(loop.time() - base, 3))
            try:
                async with asyncio.timeout(0.5):
                    result = await job.action(job) if job.action else "-"
            except TimeoutError:
                log.warning("%s timed out", job.name)
            except ZeroDivisionError as e:
                log.error("%s failed: %s", job.name, e)
            else:
                log.info("%-10s %s %s -> %s", job.name, f"{now:%Y-%m-%d %H:%M:%S}", job.prio.name, result)
            bisect.insort(self.history, (int(job.prio), job.name))


async def quick(job):
    await asyncio.sleep(0.1)
    return len(job.name)


async def slow(job):
    await asyncio.sleep(2)


async def broken(job):
    return 1 / 0


async def main():
    s = Scheduler()
    s.add(Cron(timedelta(seconds=7), EPOCH + timedelta(seconds=2)), "backup", action=quick)
    s.add(EPOCH + timedelta(seconds=12), "urgent", Prio.HIGH, slow)
    s.add(EPOCH + timedelta(seconds=20), "report", action=broken)
    try:
        s.add("tomorrow", "x")
    except TypeError as e:
        log.debug("rejected: %s", e)
    await s.run()
    print(s.history)
    print(Cron(timedelta(1), EPOCH) <= Cron(timedelta(2), EPOCH), sorted([Prio.LOW, Prio.HIGH]), f"{Prio.LOW}", f"{Prio.LOW!r:>20}")
    print(EPOCH.isoformat(), (EPOCH + timedelta(seconds=30)).strftime("%a %d %b %Y %j"), date(2024, 2, 29).isocalendar())
    print(timedelta(days=-1, hours=5), repr(timedelta(minutes=90)), timedelta(hours=7) // timedelta(minutes=50), divmod(timedelta(hours=7), timedelta(hours=2)))

asyncio.run(main())
