"""An elevator: passengers wait on one asyncio.Condition until the door opens on their floor."""
import asyncio
from dataclasses import dataclass, field
from enum import Enum, auto


class Direction(Enum):
    UP = auto()
    DOWN = auto()

    def turned(self):
        return Direction.DOWN if self is Direction.UP else Direction.UP

    @property
    def step(self):
        return {Direction.UP: 1, Direction.DOWN: -1}[self]


@dataclass
class Elevator:
    floors: int
    capacity: int = 2
    floor: int = 0
    direction: Direction = Direction.UP
    riders: set[str] = field(default_factory=set)
    is_open: bool = False
    doors: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def run(self):
        while True:
            async with self.doors:
                self.is_open = True
                self.doors.notify_all()
            await asyncio.sleep(1)
            async with self.doors:
                self.is_open = False
            await asyncio.sleep(2)
            if not 0 <= self.floor + self.direction.step < self.floors:
                self.direction = self.direction.turned()
            self.floor += self.direction.step

    async def ride(self, name, start, goal):
        async with self.doors:
            await self.doors.wait_for(
                lambda: self.is_open and self.floor == start and len(self.riders) < self.capacity)
            self.riders.add(name)
            print(f"{now():4.0f}s floor {self.floor}: {name} gets in ({len(self.riders)}/{self.capacity})")
        async with self.doors:
            await self.doors.wait_for(lambda: self.is_open and self.floor == goal)
            self.riders.remove(name)
            print(f"{now():4.0f}s floor {self.floor}: {name} gets out, going {self.direction.name.lower()}")
            self.doors.notify_all()


def now():
    return asyncio.get_running_loop().time() - started


async def main():
    global started
    started = asyncio.get_running_loop().time()
    elevator = Elevator(floors=4)
    motor = asyncio.create_task(elevator.run())
    async with asyncio.TaskGroup() as passengers:
        for name, start, goal, after in [("Ida", 0, 3, 0), ("Jon", 2, 0, 1), ("Kim", 0, 1, 2), ("Lea", 3, 1, 3), ("Max", 0, 2, 4)]:
            async def passenger(name=name, start=start, goal=goal, after=after):
                await asyncio.sleep(after)
                await elevator.ride(name, start, goal)
            passengers.create_task(passenger(), name=name)
    motor.cancel()
    print(motor.cancelling(), sorted(elevator.riders), elevator.direction, [d.value for d in Direction])


asyncio.run(main())
