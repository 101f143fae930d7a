from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import combinations
from typing import Optional


@dataclass(frozen=True)
class VectorClock:
    counts: tuple[int, ...]

    @classmethod
    def zero(cls, size: int) -> VectorClock:
        return cls((0,) * size)

    def tick(self, index: int) -> VectorClock:
        return VectorClock(tuple(c + (i == index) for i, c in enumerate(self.counts)))

    def __or__(self, other: VectorClock) -> VectorClock:
        return VectorClock(tuple(map(max, self.counts, other.counts)))

    def __le__(self, other: VectorClock) -> bool:
        return all(a <= b for a, b in zip(self.counts, other.counts))

    def __lt__(self, other: VectorClock) -> bool:
        return self <= other and self != other

    def concurrent(self, other: VectorClock) -> bool:
        return not self <= other and not other <= self

    def __str__(self) -> str:
        return "<" + ",".join(map(str, self.counts)) + ">"


@dataclass
class Event:
    where: str
    what: str
    clock: VectorClock
    lamport: int


@dataclass
class Node:
    name: str
    index: int
    size: int
    log: list[Event]
    inbox: asyncio.Queue = field(default_factory=asyncio.Queue, repr=False)
    lamport: int = 0
    clock: Optional[VectorClock] = None

    def __post_init__(self) -> None:
        self.clock = self.clock or VectorClock.zero(self.size)

    def happen(self, what: str, other: VectorClock | None = None, stamp: int = 0) -> None:
        if other is not None:
            self.clock |= other
        self.clock = self.clock.tick(self.index)
        self.lamport = max(self.lamport, stamp) + 1
        self.log.append(Event(self.name, what, self.clock, self.lamport))

    async def send(self, target: Node, text: str, travel: float) -> None:
        self.happen(f"send {text!r} to {target.name}")
        message = (self.name, text, self.clock, self.lamport)
        loop = asyncio.get_running_loop()
        loop.call_later(travel, target.inbox.put_nowait, message)

    async def receive(self, count: int) -> None:
        for _ in range(count):
            sender, text, clock, stamp = await self.inbox.get()
            self.happen(f"got {text!r} from {sender}", clock, stamp)


async def main() -> None:
    log: list[Event] = []
    a, b, c = nodes = [Node(name, i, 3, log) for i, name in enumerate("ABC")]

    async def life_of_a() -> None:
        a.happen("wakes")
        await a.send(b, "hi", 0.3)
        await a.send(c, "ho", 0.1)
        await a.receive(1)

    async def life_of_b() -> None:
        await b.receive(2)
        await b.send(a, "done", 0.1)

    async def life_of_c() -> None:
        c.happen("wakes")
        await c.receive(1)
        await c.send(b, "late", 0.1)
        await asyncio.sleep(0.5)
        c.happen("sleeps")

    await asyncio.gather(life_of_a(), life_of_b(), life_of_c())
    for number, event in enumerate(log):
        print(f"{number} {event.where} {event.clock} L{event.lamport} {event.what}")
    pairs = [(i, j) for (i, x), (j, y) in combinations(enumerate(log), 2) if x.clock.concurrent(y.clock)]
    print("concurrent:", pairs)
    print("always ordered by Lamport:", all(x.lamport < y.lamport for x, y in combinations(log, 2) if x.clock < y.clock))
    by_lamport = sorted(log, key=lambda e: (e.lamport, e.where))
    print("".join(e.where for e in by_lamport), nodes[0])
    print(VectorClock.tick.__annotations__, Node.__dataclass_fields__["lamport"].type, len({e.clock for e in log}))


asyncio.run(main())
