"""Token bucket and sliding window rate limiters compared."""
import abc
import asyncio
from collections import deque


class Limiter(abc.ABC):
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.rejected = 0

    @abc.abstractmethod
    async def acquire(self, cost=1): ...

    async def __aenter__(self):
        await self.acquire()
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self.rejected += 1
            print("  left with", exc_type.__name__)
        return exc_type is ValueError


class TokenBucket(Limiter):
    def __init__(self, rate, capacity):
        super().__init__()
        self.rate, self.capacity = rate, capacity
        self.tokens = float(capacity)
        self.stamp = self.loop.time()
        self.lock = asyncio.Lock()

    async def acquire(self, cost=1):
        async with self.lock:
            while True:
                now = self.loop.time()
                self.tokens = min(self.capacity, self.tokens + (now - self.stamp) * self.rate)
                self.stamp = now
                if self.tokens + 1e-6 >= cost:
                    self.tokens -= cost
                    return
                await asyncio.sleep((cost - self.tokens) / self.rate + 0.005)


class SlidingWindow(Limiter):
    def __init__(self, limit, period):
        super().__init__()
        self.limit, self.period = limit, period
        self.hits = deque()
        self.waiters = deque()

    def _expire(self):
        self.hits.popleft()
        while self.waiters and len(self.hits) < self.limit:
            fut = self.waiters.popleft()
            if not fut.done():
                self._record()
                fut.set_result(None)

    def _record(self):
        handle = self.loop.call_later(self.period, self._expire)
        self.hits.append(handle)

    async def acquire(self, cost=1):
        if len(self.hits) < self.limit and not self.waiters:
            self._record()
            return
        fut = self.loop.create_future()
        self.waiters.append(fut)
        await fut


async def client(name, limiter, start, n):
    stamps = []
    for i in range(n):
        async with limiter:
            stamps.append(round(limiter.loop.time() - start, 1))
            if (name, i) == ("c1", 1):
                raise ValueError("swallowed")
    print(f"{type(limiter).__name__} {name} {stamps}")
    return len(stamps)


async def main():
    try:
        Limiter()
    except TypeError as e:
        print(e)
    for factory in (lambda: TokenBucket(5, 2), lambda: SlidingWindow(2, 0.5)):
        limiter = factory()
        start = limiter.loop.time()
        async with asyncio.TaskGroup() as tg:
            tasks = [tg.create_task(client(f"c{k}", limiter, start, 3)) for k in range(3)]
        print(sum(t.result() for t in tasks), "done;", limiter.rejected, "rejected")
    w = limiter
    extra = asyncio.create_task(w.acquire())
    await w.acquire()
    done, pending = await asyncio.wait([extra], timeout=0.1)
    print(len(done), len(pending))
    try:
        async with asyncio.timeout(2) as cm:
            await asyncio.gather(*(w.acquire() for _ in range(9)))
            print("never?")
    except TimeoutError:
        print("expired", cm.expired())
    print("waiters", len(w.waiters), all(f.cancelled() for f in w.waiters))


asyncio.run(main())
