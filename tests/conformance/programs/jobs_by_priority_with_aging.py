# A job system: priorities, ages, cancellation of queued jobs, results as futures.
import asyncio
import heapq
from functools import total_ordering
from operator import attrgetter


@total_ordering
class Job:
    aging = 0.5  # a point for every two units of waiting

    def __init__(self, name, priority, duration, created):
        self.name, self.priority, self.duration, self.created = name, priority, duration, created
        self.future = asyncio.get_running_loop().create_future()

    @property
    def rank(self):
        return self.priority + self.created * self.aging

    def __eq__(self, other):
        if not isinstance(other, Job):
            return NotImplemented
        return (self.rank, self.name) == (other.rank, other.name)

    def __lt__(self, other):
        if not isinstance(other, Job):
            return NotImplemented
        return (self.rank, self.name) < (other.rank, other.name)

    __hash__ = None

    def __await__(self):
        return self.future.__await__()

    def __format__(self, spec):
        return f"{self.name}:{self.rank:{spec or '.1f'}}"


class Executor:
    def __init__(self, workers):
        self.heap, self.free = [], asyncio.Semaphore(workers)
        self.wakeup = asyncio.Event()
        self.finished = []

    def submit(self, name, priority, duration):
        job = Job(name, priority, duration, asyncio.get_running_loop().time())
        heapq.heappush(self.heap, job)
        self.wakeup.set()
        return job

    async def run(self):
        async with asyncio.TaskGroup() as group:
            while True:
                while not self.heap:
                    self.wakeup.clear()
                    await self.wakeup.wait()
                await self.free.acquire()
                job = heapq.heappop(self.heap)
                if job is None or job.name == "stop":
                    self.free.release()
                    job.future.set_result(len(self.finished))
                    return
                if job.future.cancelled():
                    print(f"   {job} was cancelled in the queue")
                    self.free.release()
                    continue
                group.create_task(self.work(job))

    async def work(self, job):
        try:
            print(f"{asyncio.get_running_loop().time():4.1f} starts {job:.2f}, {len(self.heap)} waiting")
            await asyncio.sleep(job.duration)
            if job.duration > 2:
                raise TimeoutError(f"{job.name} took too long")
            job.future.set_result(job.duration * 10)
        except TimeoutError as error:
            job.future.set_exception(error)
        finally:
            self.finished.append(job)
            self.free.release()


async def main():
    executor = Executor(workers=2)
    runner = asyncio.create_task(executor.run())
    jobs = [executor.submit(*spec) for spec in [("mail", 5, 1.0), ("log", 9, 0.5), ("alarm", 1, 0.4), ("backup", 7, 2.5), ("sync", 5, 0.7)]]
    await asyncio.sleep(0.6)
    jobs.append(executor.submit("urgent", 0, 0.3))
    jobs[1].future.cancel("not needed")
    await asyncio.sleep(3)
    jobs.append(executor.submit("late", 3, 0.1))
    stop = executor.submit("stop", 99, 0)
    for job in jobs:
        try:
            print(job.name, await job)
        except asyncio.CancelledError:
            print(job.name, "cancelled")
        except TimeoutError as error:
            print(job.name, "failed:", error)
    print("stopped after", await stop)
    await runner
    print([f"{job}" for job in executor.finished])
    print([job.name for job in sorted(executor.finished, key=attrgetter("duration", "name"), reverse=True)])
    print(jobs[0] == jobs[0], jobs[0] > jobs[2], jobs[0] >= jobs[4], heapq.nsmallest(2, [3, 1, 2]), list(heapq.merge([1, 4], [2, 3])))
    for attempt in (lambda: jobs[0] < 3, lambda: hash(jobs[0])):
        try:
            attempt()
        except TypeError as error:
            print(error)


asyncio.run(main())
