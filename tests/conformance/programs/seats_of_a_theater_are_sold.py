import asyncio
import random
from collections import defaultdict

ROWS, SEATS = 5, 8


class SoldOut(Exception):
    pass


class Hall:
    def __init__(self, rows, seats):
        self.seats = [[None] * seats for _ in range(rows)]
        self.locks = [asyncio.Lock() for _ in range(rows)]
        self.sold = 0

    def gaps(self, row):
        """Stretches of free seats as (start, length)."""
        start = None
        for number, owner in enumerate(self.seats[row] + ["wall"]):
            if owner is None and start is None:
                start = number
            elif owner is not None and start is not None:
                yield start, number - start
                start = None

    async def reserve(self, name, party):
        for row in range(len(self.seats)):
            async with self.locks[row]:
                fitting = [(length, start) for start, length in self.gaps(row) if length >= party]
                if not fitting:
                    continue
                _, start = min(fitting)
                await asyncio.sleep(0.03)
                self.seats[row][start:start + party] = [name] * party
                self.sold += party
                return row, start
        raise SoldOut(f"no {party} seats together for {name}")

    async def cancel(self, name):
        freed = 0
        for row, lock in enumerate(self.locks):
            async with lock:
                for number, owner in enumerate(self.seats[row]):
                    if owner == name:
                        self.seats[row][number] = None
                        freed += 1
        self.sold -= freed
        return freed

    def __str__(self):
        letters = [[owner[0] if owner else "." for owner in row] for row in self.seats]
        return "\n".join(f"{chr(65 + n)} " + "".join(row) for n, row in enumerate(letters))

    def __contains__(self, name):
        return any(name in row for row in self.seats)

    def __getitem__(self, key):
        row, number = key
        return self.seats["ABCDEFGH".index(row)][number - 1]


async def customer(name, party, patience, hall, outcome):
    for attempt in range(1, patience + 1):
        try:
            row, start = await hall.reserve(name, party)
        except SoldOut as error:
            outcome[name].append(str(error))
            await asyncio.sleep(0.2)
        else:
            outcome[name].append(f"{'ABCDE'[row]}{start + 1}" + (f"-{start + party}" if party > 1 else ""))
            return True
    return False


async def main():
    rng = random.Random(99)
    hall, outcome = Hall(ROWS, SEATS), defaultdict(list)
    names = ["Kate", "Liam", "Mona", "Nick", "Olga", "Pete", "Quin", "Rita", "Saul", "Tess", "Ugo", "Vera"]
    parties = {name: rng.choice([1, 2, 2, 3, 4, 5]) for name in names}
    print("wanted:", sum(parties.values()), "of", ROWS * SEATS, parties)
    tasks = {name: asyncio.create_task(customer(name, size, 2, hall, outcome)) for name, size in parties.items()}
    await asyncio.sleep(0.15)
    print(hall, sep="\n")
    asyncio.get_running_loop().call_later(0.1, lambda: asyncio.ensure_future(hall.cancel("Kate")))
    happy = await asyncio.gather(*tasks.values())
    print(hall)
    for name, ok in zip(names, happy):
        print(f"{name:<5}{'ok ' if ok else 'no '}", *outcome[name], sep=" | ")
    print(hall.sold, "Mona" in hall, "Kate" in hall, hall["A", 1], hall["E", 8])
    transposed = list(zip(*hall.seats))
    print(len(transposed), sum(x is None for column in transposed for x in column), hall.sold + sum(r.count(None) for r in hall.seats))
    grid = [[r * c for c in range(4)] for r in range(3)]
    grid[1][1:3] = [0, 0, 0]
    del grid[2][::2]
    print(grid, [row[-1] for row in grid], sum(grid, []), [*zip("ab", grid)][0][1][:2])
    try:
        hall["Z", 1]
    except ValueError as error:
        print(error)
    try:
        hall["A"]
    except ValueError as error:
        print(error)


asyncio.run(main())
