"""A leaky bucket: requests pour in, a task lets them drip out at a fixed rate, what does not fit is spilled."""
import asyncio
from collections import deque
from dataclasses import dataclass, field


@dataclass
class Bucket:
    capacity: int
    interval: float
    drops: deque = field(default_factory=deque, repr=False)
    spilled: list[str] = field(default_factory=list)

    def pour(self, drop: str) -> bool:
        if len(self.drops) >= self.capacity:
            self.spilled.append(drop)
            return False
        self.drops.append(drop)
        return True

    def __len__(self):
        return len(self.drops)

    def __bool__(self):
        return True

    def __format__(self, spec):
        full = "#" * len(self) + "." * (self.capacity - len(self))
        return format(f"[{full}]", spec)


async def leak(bucket: Bucket, clock):
    while True:
        await asyncio.sleep(bucket.interval)
        if bucket.drops:
            drop = bucket.drops.popleft()
            print(f"{clock():5.2f}s {bucket:>8} <- {drop}")


async def client(bucket, name, gap, count, clock):
    for number in range(1, count + 1):
        accepted = bucket.pour(f"{name}{number}")
        print(f"{clock():5.2f}s {bucket:>8} {name}{number} {'ok' if accepted else 'SPILLED'}")
        await asyncio.sleep(gap)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    clock = lambda: loop.time() - start
    bucket = Bucket(capacity=4, interval=0.5)
    tap = asyncio.create_task(leak(bucket, clock), name="tap")
    await asyncio.gather(client(bucket, "a", 0.2, 6, clock), client(bucket, "b", 0.35, 4, clock))
    while bucket.drops:
        await asyncio.sleep(0.1)
    tap.cancel()
    await asyncio.wait([tap])
    print(tap.cancelled(), tap.get_name(), len(bucket), bool(bucket))
    print(bucket)


if __name__ == "__main__":
    asyncio.run(main())
