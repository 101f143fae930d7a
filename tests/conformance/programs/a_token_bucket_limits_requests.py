"""A token bucket lets a burst through and then the steady rate; a leaky bucket only the rate."""
import asyncio
import time


class TokenBucket:
    """Holds up to `capacity` tokens and gains `rate` of them each second."""

    def __init__(self, rate: float, capacity: int):
        self.rate = rate
        self.capacity = capacity
        self.tokens = float(capacity)
        self.updated = time.monotonic()
        self.lock = asyncio.Lock()

    def _refill(self):
        now = time.monotonic()
        self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
        self.updated = now

    async def __aenter__(self):
        async with self.lock:
            self._refill()
            while self.tokens < 1:
                await asyncio.sleep((1 - self.tokens) / self.rate)
                self._refill()
            self.tokens -= 1
        return self

    async def __aexit__(self, *exc_info):
        return False


class LeakyBucket:
    def __init__(self, rate: float):
        self.interval = 1 / rate
        self.next_free = None

    async def __aenter__(self):
        now = time.monotonic()
        mine = now if self.next_free is None else max(self.next_free, now)
        self.next_free = mine + self.interval
        await asyncio.sleep(mine - now)

    async def __aexit__(self, exc_type, exc, tb):
        pass


async def request(number, bucket, start, log):
    async with bucket:
        stamp = round(time.monotonic() - start, 3)
        log.append(stamp)
        print(f"  request {number:2d} at {stamp:6.3f}")


async def trial(bucket):
    print(type(bucket).__name__)
    start, log = time.monotonic(), []
    await asyncio.gather(*(request(n, bucket, start, log) for n in range(10)))
    gaps = [round(b - a, 3) for a, b in zip(log, log[1:])]
    print(f"  gaps: {gaps}")
    return log[-1]


async def main():
    token = await trial(TokenBucket(rate=4, capacity=5))
    leaky = await trial(LeakyBucket(rate=4))
    print(f"{token=} {leaky=}")


asyncio.run(main())
