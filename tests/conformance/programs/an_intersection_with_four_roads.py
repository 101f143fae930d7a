"""Cars at an intersection: right of way by traffic lights, each direction a queue, statistics at the end."""
import asyncio
import itertools
import math
import random
from collections import Counter, deque
from enum import Flag, auto
from statistics import mean, pstdev, quantiles


class Way(Flag):
    NORTH = auto()
    EAST = auto()
    SOUTH = auto()
    WEST = auto()
    VERTICAL = NORTH | SOUTH
    HORIZONTAL = EAST | WEST


class Crossing:
    def __init__(self):
        self.green = Way(0)
        self.lanes = {way: deque() for way in Way}
        self.waits = Counter()
        self.times = []

    async def lights(self, period):
        for way in itertools.cycle((Way.VERTICAL, Way(0), Way.HORIZONTAL, Way(0))):
            self.green = way
            await asyncio.sleep(period if way else 1)

    async def lane(self, way):
        queue = self.lanes[way]
        while True:
            if queue and way in self.green:
                car, arrived = queue.popleft()
                waited = asyncio.get_running_loop().time() - arrived
                self.times.append(waited)
                self.waits[way] += waited > 1
                if waited > 8:
                    print(f"car {car} from the {way.name.lower()} waited {math.ceil(waited)} s")
                await asyncio.sleep(2)
            else:
                await asyncio.sleep(0.5)

    async def traffic(self, seed, cars):
        rng = random.Random(seed)
        for car in range(1, cars + 1):
            await asyncio.sleep(rng.triangular(0.2, 3, 1))
            way = rng.choice(list(Way))
            self.lanes[way].append((car, asyncio.get_running_loop().time()))
        while any(self.lanes.values()):
            await asyncio.sleep(0.5)


async def main():
    crossing = Crossing()
    background = [asyncio.create_task(crossing.lights(5))]
    background += [asyncio.create_task(crossing.lane(way)) for way in Way]
    try:
        await asyncio.wait_for(crossing.traffic(99, 30), timeout=300)
    finally:
        for task in background:
            task.cancel()
    print(f"{len(crossing.times)} cars, mean {mean(crossing.times):.2f} s, deviation {pstdev(crossing.times):.2f}, "
          f"longest {max(crossing.times):.1f}")
    print([round(q, 2) for q in quantiles(crossing.times, n=4)], sorted(crossing.waits.items(), key=lambda i: i[0].value))
    print(Way.VERTICAL, Way.NORTH | Way.EAST, Way.NORTH in Way.VERTICAL, ~Way.VERTICAL, Way(0), len(Way), [w.name for w in Way.HORIZONTAL])


asyncio.run(main())
