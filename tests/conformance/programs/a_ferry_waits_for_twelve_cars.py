import asyncio
import random
from dataclasses import dataclass, field

CAPACITY = 12


@dataclass
class Car:
    plate: str
    length: float
    arrived: float = field(default=0.0, compare=False)


class Ferry:
    def __init__(self, name, capacity):
        self.name = name
        self.capacity = capacity
        self.deck = []
        self.crossings = 0
        self.changed = asyncio.Condition()
        self.at_dock = True

    async def board(self, car):
        async with self.changed:
            await self.changed.wait_for(lambda: self.at_dock and len(self.deck) < self.capacity)
            self.deck.append(car)
            place = len(self.deck)
            self.changed.notify_all()
        return place

    async def sail(self, impatient_after):
        async with self.changed:
            full = lambda: len(self.deck) == self.capacity
            try:
                await asyncio.wait_for(self.changed.wait_for(full), impatient_after)
                reason = "full"
            except asyncio.TimeoutError:
                reason = "tired of waiting"
            self.at_dock = False
            load = sum(car.length for car in self.deck)
        print(f"{self.name} leaves: {reason}, {len(self.deck)} cars, {load:.1f} m")
        await asyncio.sleep(0.5)
        async with self.changed:
            first, *_, last = self.deck
            print(f"{self.name} lands: {first.plate} drives off first, {last.plate} last")
            self.deck.clear()
            self.crossings += 1
            self.at_dock = True
            self.changed.notify_all()
        return load


async def drive(car, delay, ferry, clock):
    await asyncio.sleep(delay)
    car.arrived = clock()
    place = await ferry.board(car)
    waited = clock() - car.arrived
    if waited > 0.05:
        print(f"   {car.plate} waited {waited:.1f} s for place {place}")


async def main():
    generator = random.Random(7)
    loop = asyncio.get_running_loop()
    start = loop.time()
    clock = lambda: loop.time() - start
    ferry = Ferry("Aurora", CAPACITY)
    cars = [Car(f"{chr(65 + i % 26)}{i:02d}", generator.choice((3.5, 4.2, 5.0))) for i in range(30)]
    drivers = [asyncio.create_task(drive(car, 0.1 * i, ferry, clock)) for i, car in enumerate(cars)]
    total = 0
    while ferry.crossings < 3:
        total += await ferry.sail(impatient_after=2)
    await asyncio.gather(*drivers)
    print(f"{ferry.crossings} crossings, {total:.1f} m of cars, {clock():.1f} s")
    print("same plate, same length:", Car("X", 1.0, 3) == Car("X", 1.0, 9))


if __name__ == "__main__":
    asyncio.run(main())
