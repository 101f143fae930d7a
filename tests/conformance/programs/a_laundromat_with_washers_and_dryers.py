import asyncio
import itertools
import time
from collections import defaultdict
from typing import NamedTuple


class Load(NamedTuple):
    owner: str
    kilos: int
    delicate: bool = False

    @property
    def minutes(self):
        return self.kilos * (4 if self.delicate else 3)


class Machines:
    """A number of machines of one kind; the free one with the lowest number is given out."""

    def __init__(self, kind, count):
        self.kind = kind
        self.free = list(range(1, count + 1))
        self.gate = asyncio.Semaphore(count)
        self.busy_time = defaultdict(int)

    async def run(self, load, minutes):
        async with self.gate:
            number = min(self.free)
            self.free.remove(number)
            log(f"{load.owner:<6} {self.kind} {number} starts ({minutes} min)")
            await asyncio.sleep(minutes / 25)
            self.busy_time[number] += minutes
            self.free.append(number)
            log(f"{load.owner:<6} {self.kind} {number} done")


started = time.monotonic()


def log(text):
    minute = round((time.monotonic() - started) * 25)
    print(f"{minute // 60:d}:{minute % 60:02d}  {text}")


async def customer(load, washers, dryers):
    await washers.run(load, load.minutes)
    if load.delicate:
        log(f"{load.owner:<6} hangs it on the line")
    else:
        await dryers.run(load, load.minutes + 5)
    return load.owner, round((time.monotonic() - started) * 25)


async def main():
    washers, dryers = Machines("washer", 3), Machines("dryer", 2)
    loads = [Load("Ann", 5), Load("Bert", 8), Load("Carla", 3, True), Load("Dino", 6),
             Load("Eve", 7), Load("Finn", 4), Load("Gus", 2, delicate=True)]
    finished = await asyncio.gather(*(customer(load, washers, dryers) for load in loads))
    print()
    for rank, (owner, minute) in enumerate(sorted(finished, key=lambda pair: (pair[1], pair[0])), start=1):
        print(f"{rank}. {owner:<8}{minute:>4} min")
    print()
    for machines in (washers, dryers):
        for number, minutes in sorted(machines.busy_time.items()):
            print(f"{machines.kind:>7} {number}: {'#' * (minutes // 2):<32}| {minutes}")
    heavy, light = itertools.tee(loads)
    print("heavy:", *(load.owner for load in heavy if load.kilos > 5))
    print("light:", *(load.owner for load in itertools.filterfalse(lambda l: l.kilos > 5, light)))
    print(Load("Hal", 1)._replace(kilos=9), Load._fields)


asyncio.run(main())
