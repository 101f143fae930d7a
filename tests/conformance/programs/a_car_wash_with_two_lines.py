"""A discrete simulation: cars arrive, queue, get washed and dried; utilisation and waits are summed up at the end."""
import asyncio
import random
from contextlib import contextmanager

ARRIVALS = 8
random.seed(42)


class Clock:
    def __init__(self):
        self._loop = asyncio.get_running_loop()
        self._start = self._loop.time()

    def __call__(self):
        return self._loop.time() - self._start

    def __format__(self, spec):
        return format(self(), spec or ".1f")


class Station:
    def __init__(self, name, places, clock):
        self.name, self.places, self.clock = name, places, clock
        self._free = asyncio.Semaphore(places)
        self.busy_time = 0.0

    @contextmanager
    def _measured(self):
        start = self.clock()
        try:
            yield
        finally:
            self.busy_time += self.clock() - start

    async def serve(self, car, minutes):
        async with self._free:
            with self._measured():
                print(f"{self.clock:6.2f} {car} enters {self.name}")
                await asyncio.sleep(minutes)
        return minutes

    def utilisation(self):
        return self.busy_time / (self.clock() * self.places)


async def car(number, clock, stations):
    name = f"car{number:02}"
    born = clock()
    served = 0
    for station, minutes in stations:
        served += await station.serve(name, minutes)
    gone = clock() - born
    print(f"{clock:6.2f} {name} leaves; waited {gone - served:.2f}")
    return gone - served


async def main():
    clock = Clock()
    wash, dry = Station("wash", 2, clock), Station("dry", 1, clock)
    tasks = []
    for n in range(ARRIVALS):
        plan = [(wash, random.randint(4, 7)), (dry, round(random.uniform(1, 3), 1))]
        if random.random() < 0.25:
            plan.pop()
        tasks.append(asyncio.create_task(car(n, clock, plan)))
        await asyncio.sleep(random.expovariate(1 / 2))
    waits = await asyncio.gather(*tasks)
    print(f"mean wait {sum(waits) / len(waits):.3f}, max {max(waits):.3f}")
    for station in (wash, dry):
        print(f"{station.name:>5}: {station.utilisation():.1%} of {station.places} place{'s' if station.places > 1 else ''}")


asyncio.run(main())
