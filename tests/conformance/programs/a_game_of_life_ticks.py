"""Conway's Game of Life: a task makes a generation at every tick, another one draws it."""
import asyncio
from itertools import product

GLIDER = """
.#.
..#
###
"""


def parse(text):
    rows = text.strip().splitlines()
    return {(x, y) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell == "#"}


def neighbours(cell):
    x, y = cell
    return {(x + dx, y + dy) for dx, dy in product((-1, 0, 1), repeat=2)} - {cell}


def step(alive):
    near = {n for cell in alive for n in neighbours(cell)} | alive
    return {cell for cell in near
            if (count := len(neighbours(cell) & alive)) == 3 or (count == 2 and cell in alive)}


def draw(alive, width=8, height=6):
    return "\n".join("".join("#" if (x, y) in alive else "." for x in range(width)) for y in range(height))


class World:
    def __init__(self, alive):
        self.alive, self.generation = alive, 0
        self.ticked = asyncio.Event()

    async def live(self, generations, period):
        for self.generation in range(1, generations + 1):
            await asyncio.sleep(period)
            self.alive = step(self.alive)
            self.ticked.set()
            self.ticked.clear()


async def screen(world):
    while True:
        await world.ticked.wait()
        print(f"generation {world.generation}: {len(world.alive)} alive, "
              f"leftmost {min(world.alive)}, lowest {max(world.alive, key=lambda c: (c[1], c[0]))}")
        if world.generation % 4 == 0:
            print(draw(world.alive))


async def main():
    world = World(parse(GLIDER))
    print(draw(world.alive), end="\n\n")
    viewer = asyncio.ensure_future(screen(world))
    await world.live(8, 0.25)
    await asyncio.sleep(0)
    viewer.cancel()
    blinker = {(1, 0), (1, 1), (1, 2)}
    assert step(step(blinker)) == blinker, "a blinker has period 2"
    print(sorted(step(blinker)), world.ticked.is_set())


asyncio.run(main())
