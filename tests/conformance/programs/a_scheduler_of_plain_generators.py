"""What an event loop does inside: generators, a ready queue, a heap of sleepers; then the same with awaitables."""
import asyncio
import heapq
import types
from collections import deque


class Kernel:
    def __init__(self):
        self.ready, self.sleeping, self.now, self.sequence = deque(), [], 0.0, 0

    def spawn(self, coroutine):
        self.ready.append((coroutine, None))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, coroutine = heapq.heappop(self.sleeping)
                self.ready.append((coroutine, self.now))
            coroutine, value = self.ready.popleft()
            try:
                request = coroutine.send(value)
            except StopIteration as stop:
                print(f"[{self.now:4.1f}] {coroutine.__name__} returned {stop.value!r}")
                continue
            match request:
                case ("sleep", seconds):
                    self.sequence += 1
                    heapq.heappush(self.sleeping, (self.now + seconds, self.sequence, coroutine))
                case ("spawn", other):
                    self.spawn(other)
                    self.ready.append((coroutine, None))
                case None:
                    self.ready.append((coroutine, None))
                case unknown:
                    try:
                        coroutine.throw(TypeError(f"cannot wait for {unknown!r}"))
                    except (StopIteration, TypeError) as error:
                        print(f"[{self.now:4.1f}] {coroutine.__name__} died: {error}")


@types.coroutine
def sleep(seconds):
    return (yield "sleep", seconds)


@types.coroutine
def spawn(coroutine):
    yield "spawn", coroutine


class Turn:
    def __await__(self):
        yield
        return "my turn"


def counter(name, count):
    for i in range(count):
        print(f"  {name} {i}")
        yield
    return name.upper()


async def worker(name, seconds):
    woke = await sleep(seconds)
    print(f"  {name} woke at {woke}")
    print(" ", name, await Turn())
    return name * 2


async def boss():
    await spawn(worker("ant", 2))
    await spawn(worker("bee", 1))
    print("  boss slept until", await sleep(0.5))
    try:
        await Bad()
    except TypeError as error:
        print("  boss caught", error)
        raise


class Bad:
    def __await__(self):
        return (yield 42)


def average():
    total, count, mean = 0, 0, None
    while True:
        value = yield mean
        if value is None:
            return total, count
        total, count = total + value, count + 1
        mean = total / count


def delegate(results):
    while True:
        results.append((yield from average()))


kernel = Kernel()
kernel.spawn(counter("one", 2))
kernel.spawn(counter("two", 3))
kernel.spawn(boss())
kernel.run()
results = []
sink = delegate(results)
next(sink)
print([sink.send(v) for v in (10, 20, 60, None, 5, None)], results)
sink.close()
try:
    sink.send(1)
except StopIteration as stop:
    print("closed:", stop.value)


async def in_asyncio():
    return await Turn(), await asyncio.gather(asyncio.sleep(0.1, "a"), asyncio.sleep(0, "b"))

print(asyncio.run(in_asyncio()))
coroutine = in_asyncio()
print(type(coroutine), coroutine.cr_running, coroutine.cr_await, coroutine.cr_code.co_name)
coroutine.close()
print(types.CoroutineType is type(coroutine), isinstance(counter("x", 1), types.GeneratorType))
