"""Conway's game of life with a tick loop, observers and a renderer task."""
import asyncio
from collections import Counter, deque
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import product
from typing import AsyncIterator, NamedTuple


class Cell(NamedTuple):
    row: int
    col: int

    def neighbours(self):
        for dr, dc in product((-1, 0, 1), repeat=2):
            if (dr, dc) != (0, 0):
                yield Cell(self.row + dr, self.col + dc)


@dataclass
class World:
    size: int
    alive: frozenset[Cell] = frozenset()
    generation: int = field(default=0, compare=False)

    @classmethod
    def from_text(cls, text: str) -> "World":
        rows = text.strip("\n").splitlines()
        cells = frozenset(Cell(r, c) for r, line in enumerate(rows) for c, ch in enumerate(line) if ch == "#")
        return cls(len(rows), cells)

    def step(self) -> "World":
        counts = Counter(n for cell in self.alive for n in cell.neighbours())
        nxt = frozenset(
            cell for cell, n in counts.items()
            if (n == 3 or n == 2 and cell in self.alive)
            and 0 <= cell.row < self.size and 0 <= cell.col < self.size)
        return World(self.size, nxt, self.generation + 1)

    def __str__(self):
        return "\n".join("".join("#" if (r, c) in self.alive else "." for c in range(self.size)) for r in range(self.size))


async def ticks(world: World, period: float) -> AsyncIterator[World]:
    seen = deque(maxlen=3)
    try:
        while world not in seen:
            seen.append(world)
            yield world
            await asyncio.sleep(period)
            world = world.step()
    finally:
        print(f"ticker closed after {world.generation=}")


async def spinner(interval):
    for n in range(1000):
        await asyncio.sleep(interval)
        print(f"  spin {n:>03d}")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    world = World.from_text("""
......
.#....
..#...
###...
......
......
""")
    spin = asyncio.create_task(spinner(0.33), name="spinner")
    async for w in ticks(world, 0.1):
        elapsed = loop.time() - start
        print(f"gen {w.generation:02} {len(w.alive)=} t={elapsed:.1f}")
        if w.generation % 4 == 0:
            print(w)
    spin.cancel()
    with suppress(asyncio.CancelledError):
        await spin
    print(spin.cancelled(), spin.get_name())
    print(repr(World(3, frozenset({Cell(0, 1)}))))
    print(max([len([x async for x in ticks(World(2), 0.01)]), 0]))


asyncio.run(main())
