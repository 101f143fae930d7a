"""A toy event loop; the same program runs on it and on asyncio."""
import asyncio
import heapq
import itertools
from collections import deque
from types import coroutine


@coroutine
def trap(*request):
    return (yield request)


class Toy:
    """Understands: sleep, spawn, join, now, cancel."""

    class Job:
        serial = itertools.count(1)

        def __init__(self, coro):
            self.coro, self.number = coro, next(self.serial)
            self.result = self.error = None
            self.finished = False
            self.waiters = []

    class Killed(BaseException):
        pass

    def __init__(self):
        self.time, self.ready, self.sleeping = 0.0, deque(), []
        self.order = itertools.count()
        self.switches = 0

    def spawn(self, coro):
        job = self.Job(coro)
        self.ready.append((job, None, None))
        return job

    def run(self, coro):
        main = self.spawn(coro)
        while self.ready or self.sleeping:
            if not self.ready:
                self.time, _, job = heapq.heappop(self.sleeping)
                self.ready.append((job, None, None))
            job, value, error = self.ready.popleft()
            if not job.finished:
                self.step(job, value, error)
        if main.error:
            raise main.error
        return main.result

    def step(self, job, value, error):
        self.switches += 1
        try:
            request = job.coro.throw(error) if error else job.coro.send(value)
        except StopIteration as stop:
            self.finish(job, stop.value, None)
        except (Exception, self.Killed) as problem:
            self.finish(job, None, problem)
        else:
            match request:
                case ("sleep", seconds):
                    heapq.heappush(self.sleeping, (self.time + seconds, next(self.order), job))
                case ("spawn", coro):
                    self.ready.append((job, self.spawn(coro), None))
                case ("join", other) if other.finished:
                    self.ready.append((job, other.result, other.error))
                case ("join", other):
                    other.waiters.append(job)
                case ("cancel", other):
                    self.ready.append((other, None, self.Killed("stop")))
                    self.ready.append((job, None, None))
                case ("now",):
                    self.ready.append((job, self.time, None))
                case _:
                    self.ready.append((job, None, ValueError(f"bad request {request}")))

    def finish(self, job, result, error):
        job.finished, job.result, job.error = True, result, error
        for waiter in job.waiters:
            self.ready.append((waiter, result, error))


class ToyApi:
    sleep = staticmethod(lambda s: trap("sleep", s))
    spawn = staticmethod(lambda c: trap("spawn", c))
    join = staticmethod(lambda j: trap("join", j))
    cancel = staticmethod(lambda j: trap("cancel", j))
    now = staticmethod(lambda: trap("now"))
    Killed = Toy.Killed


class RealApi:
    Killed = asyncio.CancelledError
    start = None

    @staticmethod
    async def sleep(seconds):
        await asyncio.sleep(seconds)

    @staticmethod
    async def spawn(coro):
        return asyncio.create_task(coro)

    @staticmethod
    async def join(task):
        return await task

    @staticmethod
    async def cancel(task):
        task.cancel()

    @classmethod
    async def now(cls):
        return asyncio.get_running_loop().time() - cls.start


async def program(api, out):
    async def child(name, pause, times):
        try:
            for n in range(times):
                await api.sleep(pause)
                out.append(f"{await api.now():.1f} {name}{n}")
            return name * times
        finally:
            out.append(f"{name} ends")

    async def fails():
        await api.sleep(0.25)
        raise LookupError("lost")
    jobs = [await api.spawn(child("a", 0.2, 3)), await api.spawn(child("b", 0.3, 2)), await api.spawn(child("c", 0.5, 9))]
    bad = await api.spawn(fails())
    out.append([await api.join(job) for job in jobs[:2]])
    await api.cancel(jobs[2])
    try:
        await api.join(jobs[2])
    except api.Killed:
        out.append("c was killed")
    try:
        await api.join(bad)
    except LookupError as error:
        out.append(repr(error))
    return len(out)


async def on_asyncio(out):
    RealApi.start = asyncio.get_running_loop().time()
    return await program(RealApi, out)

toy, toy_out, real_out = Toy(), [], []
print(toy.run(program(ToyApi, toy_out)), toy.switches > 20)
print(asyncio.run(on_asyncio(real_out)))
for left, right in itertools.zip_longest(toy_out, real_out):
    print(f"{left!s:<22}{right!s:<22}{'same' if left == right else 'DIFFERENT'}")


async def wrong():
    try:
        await trap("dance")
    except ValueError as error:
        return str(error)

print(Toy().run(wrong()))
try:
    asyncio.run(wrong())
except RuntimeError as error:
    print("RuntimeError:", str(error).split(":")[0].split(" <")[0])
