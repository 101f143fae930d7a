"""Dining philosophers three ways: deadlock with watchdog, ordering, and a waiter."""
import asyncio
import math
from collections import Counter
from itertools import cycle, islice

NAMES = "Plato Kant Hume Marx Sartre".split()


class Fork(asyncio.Lock):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def __str__(self):
        return f"fork{self.n}{'*' if self.locked() else ''}"


class Table:
    def __init__(self, n):
        self.forks = [Fork(i) for i in range(n)]
        self.meals = Counter()

    def pair(self, seat):
        return self.forks[seat], self.forks[(seat + 1) % len(self.forks)]


async def naive(table, seat, rounds):
    left, right = table.pair(seat)
    for _ in range(rounds):
        async with left:
            await asyncio.sleep(0.01)
            async with right:
                await asyncio.sleep(0.02)
                table.meals[NAMES[seat]] += 1


async def ordered(table, seat, rounds):
    first, second = sorted(table.pair(seat), key=lambda f: f.n)
    for i in range(rounds):
        async with first, second:
            await asyncio.sleep(0.02 + seat * 0.003)
            table.meals[NAMES[seat]] += 1
            print(f"  {NAMES[seat]} eats {i} with {first} {second}")
        await asyncio.sleep(0.01)


async def polite(table, seat, rounds, waiter):
    left, right = table.pair(seat)
    for _ in range(rounds):
        async with waiter:
            await left.acquire()
            try:
                await right.acquire()
                try:
                    await asyncio.sleep(0.013 * (seat + 1))
                    table.meals[NAMES[seat]] += 1
                finally:
                    right.release()
            finally:
                left.release()


async def dinner(title, strategy, *args, limit=2.0):
    table = Table(len(NAMES))
    print(f"== {title}")
    tasks = [asyncio.create_task(strategy(table, s, 2, *args), name=NAMES[s])
             for s in range(len(NAMES))]
    done, pending = await asyncio.wait(tasks, timeout=limit)
    if pending:
        print("deadlock:", sorted(t.get_name() for t in pending))
        print("forks", *table.forks)
        victim = tasks[2]
        victim.cancel("bad luck")
        await asyncio.wait(tasks)
        print("victim", victim.cancelled(), [t.cancelled() for t in tasks])
    print(dict(sorted(table.meals.items())), "forks", *table.forks)
    for t in tasks:
        try:
            t.result()
        except asyncio.CancelledError as e:
            print(t.get_name(), "cancelled", e.args)


async def main():
    await dinner("naive", naive)
    await dinner("ordered", ordered)
    waiter = asyncio.BoundedSemaphore(len(NAMES) - 1)
    await dinner("waiter", polite, waiter)
    try:
        waiter.release()
    except ValueError as e:
        print("ValueError:", e)
    print(math.prod(range(1, 5)), "".join(islice(cycle("ab"), 5)), waiter.locked())
    f = Fork(9)
    try:
        f.release()
    except RuntimeError as e:
        print(type(e).__name__, e)
    print(repr(f)[-20:].split("[")[-1])


asyncio.run(main())
