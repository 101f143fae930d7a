"""Hand-written scheduler, in the style of David Beazley; then the same on asyncio."""
import asyncio
import heapq
import types
from collections import deque
from types import coroutine


@coroutine
def switch():
    return (yield ("switch",))


@coroutine
def pause(seconds):
    return (yield "sleep", seconds)


class Queue:
    def __init__(self):
        self.items, self.waiting = deque(), deque()

    async def get(self):
        while not self.items:
            await _wait(self)
        return self.items.popleft()

    def put(self, x):
        self.items.append(x)
        if self.waiting:
            sched.ready.append((self.waiting.popleft(), None))


@coroutine
def _wait(q):
    yield "wait", q


class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.clock, self.seq = deque(), [], 0.0, 0

    def spawn(self, coro):
        self.ready.append((coro, None))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.clock, _, coro = heapq.heappop(self.sleeping)
                self.ready.append((coro, self.clock))
            coro, value = self.ready.popleft()
            try:
                request = coro.send(value)
            except StopIteration as stop:
                print(f"[{self.clock:4.1f}] {coro.__name__} -> {stop.value!r}")
                continue
            except Exception as e:
                print(f"[{self.clock:4.1f}] {coro.__name__} died: {type(e).__name__}({e})")
                continue
            match request:
                case ("switch",):
                    self.ready.append((coro, None))
                case ("sleep", (int() | float()) as s):
                    self.seq += 1
                    heapq.heappush(self.sleeping, (self.clock + s, self.seq, coro))
                case ("wait", Queue() as q):
                    q.waiting.append(coro)
                case other:
                    coro.throw(TypeError(f"bad request {other!r}"))


sched = Scheduler()


async def countdown(n):
    while n:
        print("T-minus", n)
        now = await pause(1.5)
        print("  woke at", now)
        n -= 1
    return "liftoff"


async def producer(q, n):
    for i in range(n):
        q.put(i)
        await pause(1)
    q.put(None)


async def consumer(q):
    total = 0
    while (item := await q.get()) is not None:
        total += item
        print("  got", item)
        await switch()
    return total


async def buggy():
    await pause("long")


def average():
    total = n = 0
    mean = None
    while True:
        try:
            x = yield mean
        except ValueError as e:
            print("reset", e)
            total = n = 0
            continue
        if x is None:
            return f"mean of {n} = {mean}"
        total += x
        n += 1
        mean = total / n


def delegating(results):
    while True:
        results.append((yield from average()))


q = Queue()
for c in (countdown(2), producer(q, 3), consumer(q)):
    sched.spawn(c)
sched.run()
b = buggy()
try:
    sched.spawn(b)
    sched.run()
except TypeError as e:
    print("escaped:", e)
results = []
d = delegating(results)
next(d)
print(d.send(10), d.send(20), d.throw(ValueError("again")), d.send(4), d.send(None), results, d.gi_yieldfrom is not None)
d.close()
print(d.gi_frame, isinstance(d, types.GeneratorType))


@types.coroutine
def legacy(fut):
    result = yield from fut
    return result * 2


async def main():
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.1, fut.set_result, 21)
    print(await legacy(fut))

    class Ready:
        def __await__(self):
            yield
            print("once round the loop")
            return (yield from asyncio.sleep(0.1, "done").__await__())
    print(await Ready())
    try:
        await pause(1)
    except RuntimeError as e:
        print(e)

asyncio.run(main())
