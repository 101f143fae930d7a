"""An elevator as a state machine: an Enum for the state, a condition to wake it, a sweep up and down."""
import asyncio
from dataclasses import dataclass, field
from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    UP = auto()
    DOWN = auto()
    OPEN = auto()


@dataclass(order=True)
class Call:
    floor: int
    passenger: str = field(compare=False)
    target: int = field(compare=False, default=0)


@dataclass
class Elevator:
    floor: int = 0
    state: State = State.IDLE
    calls: list[Call] = field(default_factory=list)
    riders: list[Call] = field(default_factory=list)
    moved: int = 0

    def __post_init__(self):
        self.changed = asyncio.Condition()

    def say(self, text):
        now = asyncio.get_running_loop().time() - self.started
        print(f"{now:5.1f}s  floor {self.floor}  {self.state.name:<4}  {text}")

    async def press(self, call):
        async with self.changed:
            self.calls.append(call)
            self.changed.notify()

    def next_stop(self):
        stops = [call.floor for call in self.calls] + [rider.target for rider in self.riders]
        return min(stops, key=lambda floor: (abs(floor - self.floor), floor))

    async def run(self):
        self.started = asyncio.get_running_loop().time()
        while True:
            async with self.changed:
                if not self.calls and not self.riders:
                    self.state = State.IDLE
                    self.say("waiting")
                    await self.changed.wait()
            stop = self.next_stop()
            if stop == self.floor:
                await self.open_doors()
                continue
            self.state = State.UP if stop > self.floor else State.DOWN
            await asyncio.sleep(2)
            self.floor += 1 if self.state is State.UP else -1
            self.moved += 1

    async def open_doors(self):
        self.state = State.OPEN
        out = [rider for rider in self.riders if rider.target == self.floor]
        into = [call for call in self.calls if call.floor == self.floor]
        self.riders = [r for r in self.riders if r not in out] + into
        self.calls = [c for c in self.calls if c not in into]
        self.say(f"out: {[r.passenger for r in out]} in: {[c.passenger for c in into]}")
        await asyncio.sleep(1)


async def main():
    lift = Elevator()
    running = asyncio.create_task(lift.run())
    for delay, call in [(1, Call(3, "Kim", 0)), (1, Call(1, "Lou", 4)), (9, Call(4, "Max", 2)), (20, Call(0, "Ned", 1))]:
        await asyncio.sleep(delay)
        print(f"        {call}")
        await lift.press(call)
    await asyncio.sleep(30)
    running.cancel()
    await asyncio.wait([running])
    print(f"moved {lift.moved} floors, {lift.state}, cancelled: {running.cancelled()}")
    print(sorted([Call(5, "b"), Call(2, "a")]), Call(1, "x") == Call(1, "y"))


asyncio.run(main())
