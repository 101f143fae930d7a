"""Two elevators serve calls from a shared condition-guarded request list."""
import asyncio
import enum
import random
from collections import deque
from dataclasses import dataclass, field


class Direction(enum.Enum):
    UP = 1
    DOWN = -1
    IDLE = 0

    @classmethod
    def between(cls, a, b):
        if a == b:
            return cls.IDLE
        return cls.UP if b > a else cls.DOWN


@dataclass(order=True)
class Call:
    floor: int
    target: int
    name: str = field(compare=False)


class Building:
    def __init__(self, floors):
        self.floors = floors
        self.calls = deque()
        self.cond = asyncio.Condition()
        self.closed = False
        self.served = []

    async def press(self, call):
        async with self.cond:
            self.calls.append(call)
            print(f"{call.name:>6} waits on {call.floor} for {call.target}")
            self.cond.notify()

    async def next_call(self, position):
        async with self.cond:
            await self.cond.wait_for(lambda: self.calls or self.closed)
            if not self.calls:
                return None
            best = min(self.calls, key=lambda c: (abs(c.floor - position), c))
            self.calls.remove(best)
            return best

    async def close(self):
        async with self.cond:
            self.closed = True
            self.cond.notify_all()


class Elevator:
    def __init__(self, name, speed, building):
        self.name, self.speed, self.building = name, speed, building
        self.floor = 0
        self.travelled = 0

    async def move(self, to):
        direction = Direction.between(self.floor, to)
        while self.floor != to:
            await asyncio.sleep(self.speed)
            self.floor += direction.value
            self.travelled += 1
        print(f"  {self.name} at {self.floor} after going {direction.name.lower()}")

    async def run(self):
        while (call := await self.building.next_call(self.floor)) is not None:
            await self.move(call.floor)
            await self.move(call.target)
            self.building.served.append((call.name, self.name))
        return self.travelled


async def main():
    rng = random.Random(4)
    b = Building(8)
    lifts = [Elevator("A", 0.11, b), Elevator("B", 0.173, b)]
    tasks = [asyncio.create_task(l.run(), name=f"lift-{l.name}") for l in lifts]
    for name in ["ann", "bob", "cy", "dee", "eve"]:
        start, end = rng.sample(range(b.floors), 2)
        await b.press(Call(start, end, name))
        await asyncio.sleep(rng.choice([0.05, 0.2, 0.31]))
    await b.close()
    totals = await asyncio.gather(*tasks)
    print("served", b.served)
    print(dict(zip((t.get_name() for t in tasks), totals)))
    print(b.cond.locked(), [d for d in Direction], repr(b.cond)[:10] != "")


asyncio.run(main())
