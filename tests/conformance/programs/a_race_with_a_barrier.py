"""Cyclists ride stages together: nobody starts the next before all have arrived."""
import asyncio
import random
from collections import defaultdict
from operator import itemgetter

random.seed(42)
STAGES = ["Alp", "Coast", "City"]


async def cyclist(name, barrier, times):
    for stage in STAGES:
        index = await barrier.wait()
        if index == 0:
            print(f"--- {stage}: {barrier.parties} riders start ---")
        seconds = round(random.uniform(50, 70), 1)
        await asyncio.sleep(seconds)
        times[name].append(seconds)
        print(f"{name:<8}{stage:<6}{seconds:>6} ({barrier.n_waiting} wait at the line)")


async def late(barrier):
    try:
        await asyncio.wait_for(barrier.wait(), timeout=20)
    except asyncio.TimeoutError:
        print("the late one gave up, broken:", barrier.broken)
    except asyncio.BrokenBarrierError as error:
        print("broken:", error)


async def main():
    times = defaultdict(list)
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as tour:
        for name in ("Miguel", "Lance", "Tadej"):
            tour.create_task(cyclist(name, barrier, times))
    ranking = sorted(((name, sum(laps)) for name, laps in times.items()), key=itemgetter(1))
    for place, (name, total) in enumerate(ranking, start=1):
        print(f"{place}. {name:.<10}{total:.>8.1f}")
    await late(barrier)
    await barrier.reset()
    waiting = asyncio.create_task(late(barrier))
    await asyncio.sleep(1)
    await barrier.abort()
    await waiting
    try:
        async with barrier:
            print("never")
    except asyncio.BrokenBarrierError as error:
        print(type(error).__mro__[1].__name__, error)
    print(repr(barrier).partition(" at ")[0], barrier.broken)


asyncio.run(main())
