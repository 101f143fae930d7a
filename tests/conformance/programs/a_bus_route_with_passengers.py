import asyncio
import random

STOPS = ["Depot", "Market", "School", "Hospital", "Harbour"]
waiting_at = {stop: [] for stop in STOPS}
arrivals = {stop: None for stop in STOPS}
log = []
travelled = 0


def say(*words):
    line = " ".join(str(word) for word in words)
    log.append(line)
    print(f"{len(log):02d} {line}")


class Bus:
    def __init__(self, line, seats):
        self.line = line
        self.seats = seats
        self.passengers = {}

    async def drive(self, laps):
        for lap in range(laps):
            direction = STOPS if lap % 2 == 0 else STOPS[::-1]
            for here, following in zip(direction, direction[1:] + [None]):
                await self.halt(here, following)
                if following:
                    await asyncio.sleep(0.1)

    async def halt(self, stop, following):
        for rider in [r for r, goal in self.passengers.items() if goal == stop]:
            del self.passengers[rider]
            if not rider.done():
                rider.set_result(stop)
        queue = waiting_at[stop]
        boarded = 0
        ahead = set()
        if following:
            step = STOPS.index(following) - STOPS.index(stop)
            ahead = set(STOPS[STOPS.index(stop) + step::step])
        for entry in list(queue):
            goal, rider = entry
            if goal in ahead and len(self.passengers) < self.seats:
                queue.remove(entry)
                self.passengers[rider] = goal
                boarded += 1
        if boarded:
            say(f"bus {self.line} at {stop}: {boarded} got on, {len(self.passengers)} aboard, {len(queue)} left behind")
        await asyncio.sleep(0.02 * boarded)


async def passenger(name, start, goal, patience):
    global travelled
    rider = asyncio.get_running_loop().create_future()
    entry = (goal, rider)
    waiting_at[start].append(entry)
    try:
        async with asyncio.timeout(patience):
            reached = await rider
    except TimeoutError:
        if entry in waiting_at[start]:
            waiting_at[start].remove(entry)
            say(name, "walks from", start)
            return "walked"
        say(name, "fell asleep in the bus")
        return "lost"
    travelled += abs(STOPS.index(goal) - STOPS.index(start))
    say(name, "reaches", reached)
    return "arrived"


async def main():
    rng = random.Random(3)
    riders = []
    for number in range(9):
        start, goal = rng.sample(STOPS, 2)
        patience = rng.choice([0.3, 0.8, 2])
        riders.append(passenger(f"p{number}", start, goal, patience))
    people = [asyncio.create_task(r) for r in riders]
    await asyncio.sleep(0)
    for stop in STOPS:
        print(f"{stop:<9}" + ", ".join(f"to {goal}" for goal, _ in waiting_at[stop]))
    buses = [Bus(7, 2), Bus(12, 3)]
    async with asyncio.TaskGroup() as group:
        group.create_task(buses[0].drive(3))
        await asyncio.sleep(0.15)
        group.create_task(buses[1].drive(2))
    results = await asyncio.gather(*people, return_exceptions=True)
    for outcome in sorted(set(map(str, results))):
        print(outcome, [i for i, r in enumerate(results) if str(r) == outcome])
    print("stops travelled", travelled, "still aboard", [len(b.passengers) for b in buses])
    print("left at stops", {s: len(q) for s, q in waiting_at.items() if q})


asyncio.run(main())
