# Conway's game of life on a torus: every colony is a task; a barrier keeps them in step.
import asyncio
from collections import Counter
from itertools import product


class Colony(frozenset):
    size = 8

    def __new__(cls, cells=()):
        return super().__new__(cls, ((x % cls.size, y % cls.size) for x, y in cells))

    @classmethod
    def parse(cls, text, at=(0, 0)):
        rows = text.strip("\n").splitlines()
        return cls((x + at[0], y + at[1]) for y, row in enumerate(rows) for x, sign in enumerate(row) if sign == "#")

    def neighbours(self):
        return Counter(((x + dx) % self.size, (y + dy) % self.size)
                       for x, y in self for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0))

    def step(self):
        return type(self)(cell for cell, n in self.neighbours().items() if n == 3 or n == 2 and cell in self)

    def __str__(self):
        return "\n".join("".join("#" if (x, y) in self else "." for x in range(self.size)) for y in range(self.size))


SHAPES = {
    "glider": Colony.parse(".#.\n..#\n###", at=(1, 1)),
    "blinker": Colony.parse("###", at=(3, 3)),
    "block": Colony.parse("##\n##"),
    "toad": Colony.parse(".###\n###.", at=(2, 5)),
    "lonely": Colony([(7, 7)]),
}


async def grow(name, colony, generations, barrier, report):
    seen = {colony: 0}
    for generation in range(1, generations + 1):
        position = await barrier.wait()
        if position == 0:
            report.append(generation)
        colony = colony.step()
        if colony in seen:
            return name, f"repeats generation {seen[colony]} at {generation}" if colony else f"extinct since {seen[colony]}"
        seen[colony] = generation
        await asyncio.sleep(0.1 * len(colony))
    return name, colony


async def main():
    report = []
    for name in ("glider", "toad"):
        print(name)
        boards = [SHAPES[name]]
        for _ in range(3):
            boards.append(boards[-1].step())
        for lines in zip(*(str(board).splitlines() for board in boards)):
            print("  ".join(lines))
    barrier = asyncio.Barrier(1)
    results = []
    for name, colony in SHAPES.items():
        results.append(await grow(name, colony, 40, barrier, report))
    for name, outcome in results:
        print(f"{name:>8}: {outcome}")
    barrier = asyncio.Barrier(2)
    pair = await asyncio.gather(grow("a", SHAPES["glider"], 3, barrier, report), grow("b", Colony.parse("##.\n.##\n.#."), 3, barrier, report))
    for name, colony in pair:
        print(name, len(colony), sorted(colony)[:3], type(colony).__name__, colony.isdisjoint(SHAPES["block"]))
    print(len(report), report[-3:], f"{asyncio.get_running_loop().time():.1f}", Counter(len(c) for c in SHAPES.values()).most_common(2))


asyncio.run(main())
