"""A build system: jobs with priorities and dependencies on a heap, run by a few workers."""
import asyncio
import heapq
from bisect import bisect_left, insort
from collections import defaultdict
from graphlib import TopologicalSorter, CycleError

JOBS = {
    "app": ({"core", "ui"}, 2.0, 1),
    "ui": ({"core", "icons"}, 1.5, 2),
    "core": (set(), 3.0, 1),
    "icons": (set(), 0.5, 5),
    "docs": ({"core"}, 1.0, 9),
    "tests": ({"app"}, 2.5, 3),
}


async def build(workers):
    waiting = {name: set(needs) for name, (needs, _, _) in JOBS.items()}
    users = defaultdict(list)
    for name, (needs, _, _) in JOBS.items():
        for need in sorted(needs):
            users[need].append(name)
    heap = [(JOBS[name][2], name) for name, needs in waiting.items() if not needs]
    heapq.heapify(heap)
    loop = asyncio.get_running_loop()
    start, finished, running = loop.time(), [], {}
    while heap or running:
        while heap and len(running) < workers:
            priority, name = heapq.heappop(heap)
            print(f"{loop.time() - start:4.1f} start  {name} (priority {priority})")
            running[asyncio.create_task(asyncio.sleep(JOBS[name][1], name))] = name
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in sorted(done, key=running.get):
            name = running.pop(task)
            insort(finished, (loop.time() - start, task.result()))
            print(f"{loop.time() - start:4.1f} finish {name}")
            for user in users[name]:
                waiting[user].discard(name)
                if not waiting[user]:
                    heapq.heappush(heap, (JOBS[user][2], user))
    return finished


async def main():
    for workers in (1, 3):
        print(f"== {workers} worker{'s'[:workers ^ 1]}")
        finished = await build(workers)
        print(f"all {len(finished)} after {finished[-1][0]} s, half way: {finished[bisect_left(finished, (5,))]}")
    sorter = TopologicalSorter({name: needs for name, (needs, *_) in JOBS.items()})
    print(list(sorter.static_order())[-1])
    try:
        TopologicalSorter({"a": "b", "b": "a"}).prepare()
    except CycleError as error:
        print("cycle", sorted(set(error.args[1])))
    print(heapq.nsmallest(2, JOBS, key=lambda n: JOBS[n][1]), heapq.nlargest(1, JOBS.items(), key=lambda i: i[1][2])[0][0])


asyncio.run(main())
