import asyncio
import random
from abc import ABC, abstractmethod
from collections import Counter


class Creature(ABC):
    symbol = "?"
    population = Counter()

    def __init_subclass__(cls, /, eats=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.eats = eats

    def __init__(self, pond, place):
        self.pond, self.place = pond, place
        self.energy = 3
        self.alive = True
        pond.cells[place] = self
        Creature.population[type(self).__name__] += 1

    @property
    @abstractmethod
    def breeding_energy(self):
        ...

    @abstractmethod
    async def live(self):
        raise NotImplementedError

    def die(self, why):
        self.alive = False
        self.pond.cells.pop(self.place, None)
        self.pond.news.append(f"{type(self).__name__} {why}")
        Creature.population[type(self).__name__] -= 1

    def move(self):
        options = [p for p in self.pond.around(self.place) if p not in self.pond.cells]
        prey = [p for p in self.pond.around(self.place) if self.eats and isinstance(self.pond.cells.get(p), self.eats)]
        if prey:
            target = self.pond.rng.choice(prey)
            self.pond.cells[target].die("was eaten")
            self.energy += 3
        elif options:
            target = self.pond.rng.choice(options)
        else:
            return
        old = self.place
        del self.pond.cells[old]
        self.place = target
        self.pond.cells[target] = self
        if self.energy >= self.breeding_energy:
            self.energy -= 3
            child = type(self)(self.pond, old)
            self.pond.spawn(child)


class Fish(Creature):
    symbol = "f"
    breeding_energy = 6

    async def live(self):
        while self.alive:
            await self.pond.tick()
            if not self.alive:
                break
            self.energy += 1
            self.move()


class Pike(Creature, eats=Fish):
    symbol = "P"
    breeding_energy = 9

    async def live(self):
        while self.alive:
            await self.pond.tick()
            self.energy -= 1
            if self.energy == 0:
                return self.die("starved")
            self.move()


class Pond:
    def __init__(self, width, height, seed):
        self.width, self.height = width, height
        self.rng = random.Random(seed)
        self.cells, self.news, self.tasks = {}, [], set()
        self.clock = asyncio.Condition()
        self.time = 0

    def around(self, place):
        x, y = place
        return [((x + dx) % self.width, (y + dy) % self.height) for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0))]

    async def tick(self):
        now = self.time
        async with self.clock:
            while self.time == now:
                await self.clock.wait()

    def spawn(self, creature):
        task = asyncio.create_task(creature.live())
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def run(self, ticks):
        for _ in range(ticks):
            await asyncio.sleep(0.05)
            async with self.clock:
                self.time += 1
                self.clock.notify_all()
            await asyncio.sleep(0.01)
            counts = " ".join(f"{k} {v}" for k, v in sorted(Creature.population.items()))
            print(f"tick {self.time}: {counts}" + (f" | {'; '.join(self.news)}" if self.news else ""))
            self.news.clear()
        for task in list(self.tasks):
            task.cancel()
        await asyncio.sleep(0)

    def __str__(self):
        return "\n".join("".join(c.symbol if (c := self.cells.get((x, y))) else "." for x in range(self.width))
                         for y in range(self.height))


async def main():
    pond = Pond(8, 4, seed=11)
    for kind, places in {Fish: [(0, 0), (3, 1), (5, 2), (1, 3)], Pike: [(6, 2), (2, 0)]}.items():
        for place in places:
            pond.spawn(kind(pond, place))
    print(pond)
    await pond.run(10)
    print(pond)
    print(len(pond.tasks), Pike.eats.__name__, Fish.eats, sorted(Creature.__abstractmethods__))
    try:
        Creature(pond, (0, 0))
    except TypeError as error:
        print(error)


asyncio.run(main())
