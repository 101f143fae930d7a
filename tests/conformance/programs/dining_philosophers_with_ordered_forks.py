"""Dining philosophers: left fork first ends in a deadlock that a timeout notices; ordering the forks cures it."""
import asyncio

NAMES = ["Hypatia", "Laozi", "Ibn Rushd", "Arendt", "Nagarjuna"]


class Table:
    def __init__(self, size):
        self.forks = [asyncio.Lock() for _ in range(size)]
        self.meals = [0] * size

    def free(self):
        return "".join("_" if fork.locked() else "Y" for fork in self.forks)


async def philosopher(seat, table, ordered, rounds=2):
    name = NAMES[seat]
    first, second = seat, (seat + 1) % len(table.forks)
    if ordered and first > second:
        first, second = second, first
    for _ in range(rounds):
        await asyncio.sleep(1)      # thinks
        async with table.forks[first]:
            print(f"{name:<10} holds fork {first}          {table.free()}")
            await asyncio.sleep(0.5)
            async with table.forks[second]:
                print(f"{name:<10} eats with {first} and {second}    {table.free()}")
                await asyncio.sleep(1)
                table.meals[seat] += 1
    return name


async def dinner(ordered):
    print("Forks in order:" if ordered else "Left fork first:")
    table = Table(len(NAMES))
    guests = asyncio.gather(*(philosopher(n, table, ordered) for n in range(len(NAMES))))
    try:
        done = await asyncio.wait_for(guests, timeout=20)
        print("all have eaten:", ", ".join(done))
    except asyncio.TimeoutError:
        print("nobody eats any more; meals", table.meals)
    print("forks left on the table:", table.free(), "meals", sum(table.meals))


async def main():
    await dinner(ordered=False)
    await dinner(ordered=True)


asyncio.run(main())
