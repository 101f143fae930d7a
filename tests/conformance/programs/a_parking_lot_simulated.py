# A simulation with seeded arrivals: cars of three kinds, a full lot, statistics at the end.
import asyncio
import random
import statistics
from collections import Counter, defaultdict
from itertools import accumulate
from types import SimpleNamespace

KINDS = {"small": SimpleNamespace(places=1, mean=3.0, share=0.6), "large": SimpleNamespace(places=2, mean=5.0, share=0.3),
         "bus": SimpleNamespace(places=4, mean=2.0, share=0.1)}


class Lot:
    def __init__(self, places):
        self.places = self.free = places
        self.waiting = []
        self.stats = defaultdict(list)
        self.turned_away = Counter()

    async def enter(self, need, patience):
        if not self.waiting and self.free >= need:
            self.free -= need
            return 0.0
        turn = asyncio.get_running_loop().create_future()
        entry = (need, turn)
        self.waiting.append(entry)
        begin = asyncio.get_running_loop().time()
        try:
            await asyncio.wait_for(turn, patience)
        except TimeoutError:
            self.waiting.remove(entry)
            self.admit()
            raise
        return asyncio.get_running_loop().time() - begin

    def leave(self, places):
        self.free += places
        self.admit()

    def admit(self):
        while self.waiting and self.waiting[0][0] <= self.free:
            need, turn = self.waiting.pop(0)
            if not turn.done():
                self.free -= need
                turn.set_result(True)


async def car(number, kind, lot, rng):
    info = KINDS[kind]
    stay = rng.expovariate(1 / info.mean)
    try:
        waited = await lot.enter(info.places, patience=2.5)
    except TimeoutError:
        lot.turned_away[kind] += 1
        return
    lot.stats[kind].append(waited)
    if waited:
        print(f"{asyncio.get_running_loop().time():6.2f} {kind} {number} had to wait {waited:.2f}, {lot.free} free")
    await asyncio.sleep(stay)
    lot.leave(info.places)


async def arrivals(lot, count, rng):
    weights = list(accumulate(info.share for info in KINDS.values()))
    cars = []
    for number in range(count):
        await asyncio.sleep(rng.expovariate(2.0))
        kind, = rng.choices(list(KINDS), cum_weights=weights)
        cars.append(asyncio.create_task(car(number, kind, lot, random.Random(number)), name=f"{kind} {number}"))
    await asyncio.gather(*cars)


async def main():
    lot = Lot(10)
    rng = random.Random("parking")
    await arrivals(lot, 40, rng)
    print(f"day ends at {asyncio.get_running_loop().time():.2f} with {lot.free} of {lot.places} free")
    for kind in sorted(lot.stats):
        waits = lot.stats[kind]
        print(f"{kind:<6}{len(waits):>3} parked, mean wait {statistics.mean(waits):.3f}, longest {max(waits):.3f}, away {lot.turned_away[kind]}")
    print(rng.sample(range(100), 5), rng.shuffle(order := list("parking")), "".join(order), round(rng.gauss(0, 1), 6), rng.getrandbits(16))
    print(rng.triangular(0, 1, 0.2), rng.betavariate(2, 3), rng.choice("xyz"), rng.uniform(5, 6), rng.randbytes(3))


asyncio.run(main())
