# An elevator goes on in one direction while there are calls that way. Passengers wait on conditions.
import asyncio
import bisect
import enum


class Direction(enum.IntEnum):
    DOWN = -1
    IDLE = 0
    UP = 1

    @property
    def arrow(self):
        return {Direction.DOWN: "v", Direction.IDLE: "-", Direction.UP: "^"}[self]


class Elevator:
    def __init__(self, floors, capacity):
        self.floor, self.direction, self.floors = 0, Direction.IDLE, floors
        self.capacity, self.inside = capacity, set()
        self.stops = []
        self.doors = asyncio.Condition()
        self.called = asyncio.Event()

    def call(self, floor):
        at = bisect.bisect_left(self.stops, floor)
        if at == len(self.stops) or self.stops[at] != floor:
            self.stops.insert(at, floor)
        self.called.set()

    def choose(self):
        above = [stop for stop in self.stops if stop > self.floor]
        below = [stop for stop in self.stops if stop < self.floor]
        if self.direction >= 0:
            return Direction.UP if above else Direction.DOWN if below else Direction.IDLE
        return Direction.DOWN if below else Direction.UP if above else Direction.IDLE

    async def run(self):
        loop = asyncio.get_running_loop()
        while True:
            if self.floor in self.stops:
                self.stops.remove(self.floor)
                async with self.doors:
                    self.doors.notify_all()
                print(f"{loop.time():5.1f} doors open at {self.floor}")
                await asyncio.sleep(1)
            self.direction = self.choose()
            if not self.direction:
                self.called.clear()
                try:
                    async with asyncio.timeout(6):
                        await self.called.wait()
                except TimeoutError:
                    print(f"{loop.time():5.1f} nobody calls")
                    return self.floor
                continue
            await asyncio.sleep(0.5)
            self.floor += self.direction
            print(f"{loop.time():5.1f} {self.direction.arrow} {self.floor} {sorted(self.inside)}")


async def passenger(elevator, name, start, goal, after):
    await asyncio.sleep(after)
    elevator.call(start)
    async with elevator.doors:
        await elevator.doors.wait_for(lambda: elevator.floor == start and len(elevator.inside) < elevator.capacity)
        elevator.inside.add(name)
    elevator.call(goal)
    async with elevator.doors:
        await elevator.doors.wait_for(lambda: elevator.floor == goal)
        elevator.inside.discard(name)
    print(f"      {name} arrived at {goal}")
    return name


async def main():
    elevator = Elevator(range(10), capacity=3)
    machine = asyncio.create_task(elevator.run(), name="machine")
    trips = [("Ann", 0, 5, 0), ("Ben", 3, 7, 0.2), ("Cat", 6, 1, 1), ("Dan", 2, 9, 4.1), ("Eve", 8, 0, 5)]
    order = []
    async with asyncio.TaskGroup() as group:
        for trip in trips:
            group.create_task(passenger(elevator, *trip), name=trip[0]).add_done_callback(lambda task: order.append(task.result()))
    print(order, await machine, Direction(0), Direction.UP + 1, f"{Direction.DOWN:d} {Direction.DOWN!r}")


asyncio.run(main())
