import asyncio
import random
from itertools import count, permutations


class Statistics:
    def __init__(self):
        self.nodes = {}

    def visit(self, solver):
        self.nodes[solver] = self.nodes.get(solver, 0) + 1


def safe(queens, column):
    row = len(queens)
    return all(column != c and abs(column - c) != row - r for r, c in enumerate(queens))


async def backtracking(size, stats, order=lambda columns: columns, name="backtracking"):
    async def place(queens):
        stats.visit(name)
        await asyncio.sleep(0)
        if len(queens) == size:
            return queens
        for column in order(list(range(size))):
            if safe(queens, column) and (found := await place(queens + (column,))):
                return found
        return None
    return name, await place(())


async def random_restarts(size, stats, seed):
    rng = random.Random(seed)
    name = f"random {seed}"
    for attempt in count(1):
        queens = ()
        while len(queens) < size:
            stats.visit(name)
            await asyncio.sleep(0)
            options = [c for c in range(size) if safe(queens, c)]
            if not options:
                break
            queens += (rng.choice(options),)
        else:
            return f"{name} in attempt {attempt}", queens


async def brute_force(size, stats):
    for queens in permutations(range(size)):
        stats.visit("brute force")
        await asyncio.sleep(0)
        if len({r + c for r, c in enumerate(queens)}) == len({r - c for r, c in enumerate(queens)}) == size:
            return "brute force", queens


async def hopeless(size, stats):
    try:
        while True:
            await asyncio.sleep(0)
            stats.visit("hopeless")
    except asyncio.CancelledError:
        print("   hopeless gives up")
        raise


def board(queens):
    return "\n".join("   " + " ".join("Q" if c == column else "·" for c in range(len(queens))) for column in queens)


async def race(size):
    stats = Statistics()
    solvers = [backtracking(size, stats), backtracking(size, stats, order=lambda c: c[::-1], name="backwards"),
               random_restarts(size, stats, 1), random_restarts(size, stats, 5), brute_force(size, stats), hopeless(size, stats)]
    tasks = [asyncio.create_task(s) for s in solvers]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    winners = [task.result() for task in tasks if task in done]
    for name, queens in winners:
        print(f"{size} queens: {name}")
    print(board(winners[0][1]))
    visited = stats.nodes
    print("  ", ", ".join(f"{solver}: {visited[solver]}" for solver in sorted(visited)))
    return len(done) + len(pending) == len(tasks), all(t.cancelled() for t in pending)


async def all_solutions(size):
    total = 0

    async def extend(queens):
        nonlocal total
        if len(queens) == size:
            total += 1
            if total % 10 == 0:
                await asyncio.sleep(0)
            return
        for column in range(size):
            if safe(queens, column):
                await extend((*queens, column))
    await extend(())
    return total


async def main():
    for size in (4, 6, 8):
        print(*await race(size))
    print(await asyncio.gather(*map(all_solutions, range(1, 8))))
    print(await backtracking(3, Statistics()))


asyncio.run(main())
