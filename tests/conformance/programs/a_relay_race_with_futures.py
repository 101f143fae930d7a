import asyncio
from itertools import pairwise

TEAMS = {
    "Foxes": [("Ida", 1.1), ("Jon", 0.9), ("Kim", 1.2), ("Lea", 0.8)],
    "Hares": [("Max", 1.0), ("Nia", 1.0), ("Olf", 1.0), ("Pia", 0.9)],
    "Snails": [("Quy", 1.3), ("Rob", None), ("Sue", 1.0), ("Tom", 1.0)],
}
results = {}


async def leg(team, runner, pace, baton_in, baton_out):
    try:
        baton = await baton_in
    except ConnectionError as error:
        print(f"{team}: {runner} never ran ({error})")
        baton_out.set_exception(error)
        return
    if pace is None:
        await asyncio.sleep(0.1)
        baton_out.set_exception(ConnectionError(f"{runner} lost the baton"))
        return
    await asyncio.sleep(pace)
    if not baton_out.cancelled():
        baton_out.set_result(baton + [runner])


def announce(team, loop, start):
    def callback(future):
        if future.cancelled():
            print(f"{team}: called off")
        elif future.exception():
            print(f"{team}: out of the race, {future.exception()}")
        else:
            results[team] = round(loop.time() - start, 1)
            print(f"{team}: finished at {results[team]} with {' > '.join(future.result())}")
    return callback


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    runners, finishes, starts = [], [], []
    for team, legs in TEAMS.items():
        batons = [loop.create_future() for _ in range(len(legs) + 1)]
        for (runner, pace), (before, after) in zip(legs, pairwise(batons)):
            runners.append(asyncio.create_task(leg(team, runner, pace, before, after)))
        batons[-1].add_done_callback(announce(team, loop, start))
        starts.append(batons[0])
        finishes.append(batons[-1])
    for number in (3, 2, 1):
        print(number)
        await asyncio.sleep(0.1)
    for baton in starts:
        baton.set_result([])
    done, pending = await asyncio.wait(finishes)
    print(len(done), "done", len(pending), "pending", [f.done() for f in finishes])
    for place, (team, when) in enumerate(sorted(results.items(), key=lambda p: p[1]), 1):
        print(f"{place}. {team} {when}")
    try:
        finishes[0].set_result("again")
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    lonely = loop.create_future()
    lonely.add_done_callback(announce("Ghosts", loop, start))
    print(lonely.cancel(), lonely.cancel())
    try:
        lonely.result()
    except asyncio.CancelledError:
        print("no result")
    try:
        loop.create_future().result()
    except asyncio.InvalidStateError as error:
        print(error)
    await asyncio.sleep(0)


asyncio.run(main())
