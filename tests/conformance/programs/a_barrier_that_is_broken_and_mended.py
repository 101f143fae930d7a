import asyncio


async def hiker(name, pace, barrier, log):
    for stage in ("hut", "lake", "summit"):
        await asyncio.sleep(pace)
        try:
            place = await barrier.wait()
        except asyncio.BrokenBarrierError:
            log.append(f"{name} finds the barrier broken at the {stage}")
            return None
        if place == barrier.parties - 1:
            log.append(f"{name} comes last to the {stage}")
    return name


async def with_timeout(barrier, seconds):
    try:
        await asyncio.wait_for(barrier.wait(), seconds)
    except asyncio.TimeoutError:
        return "gave up"
    except asyncio.BrokenBarrierError:
        return "broken"
    return "passed"


async def phase_worker(number, barrier, board):
    for phase in range(3):
        board.append((phase, number))
        async with barrier as position:
            if position == 0:
                board.append((phase, "everybody is here"))


def state(barrier):
    return f"parties {barrier.parties}, waiting {barrier.n_waiting}, broken {barrier.broken}"


async def main():
    log = []
    barrier = asyncio.Barrier(3)
    print(await asyncio.gather(*(hiker(n, p, barrier, log) for n, p in [("Ada", 0.1), ("Bo", 0.3), ("Cy", 0.2)])))
    print(*log, sep="\n")

    print("-- abort")
    log.clear()
    tasks = [asyncio.create_task(hiker(n, p, barrier, log)) for n, p in [("Dee", 0.1), ("Ed", 0.2)]]
    await asyncio.sleep(0.3)
    print(state(barrier))
    await barrier.abort()
    print(state(barrier))
    print(await asyncio.gather(*tasks), *log, sep="\n")
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print("still broken:", type(error).__mro__[1].__name__)

    print("-- reset")
    await barrier.reset()
    print(state(barrier))
    waiting = asyncio.create_task(with_timeout(barrier, 5))
    await asyncio.sleep(0.1)
    await barrier.reset()
    print(await waiting, "|", state(barrier))

    print("-- a waiter that gives up leaves the others waiting")
    first = asyncio.create_task(with_timeout(barrier, 0.2))
    second = asyncio.create_task(with_timeout(barrier, 2))
    await asyncio.sleep(0.3)
    print(first.result(), "|", state(barrier))
    print(await asyncio.gather(with_timeout(barrier, 1), with_timeout(barrier, 1), second))

    print("-- phases")
    board = []
    async with asyncio.TaskGroup() as group:
        duo = asyncio.Barrier(2)
        for number in (1, 2):
            group.create_task(phase_worker(number, duo, board))
    for phase in range(3):
        print(phase, [what for p, what in board if p == phase])
    one = asyncio.Barrier(1)
    print(await one.wait(), await one.wait())
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())
