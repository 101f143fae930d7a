"""From generators to coroutines: send, throw, yield from, a toy scheduler, and the same with async def."""
import asyncio
import inspect
from collections import deque


def averager():
    total, count, average = 0.0, 0, None
    while True:
        try:
            value = yield average
        except ValueError:
            print("  reset")
            total, count, average = 0.0, 0, None
            continue
        if value is None:
            return count, average
        total += value
        count += 1
        average = total / count


def grouper(results, key):
    while True:
        results[key] = yield from averager()
        print("  group", key, "=", results[key])


def countdown(label, n):
    while n > 0:
        print(f"  {label}: {n}")
        n -= 1
        yield
    return f"{label} lifts off"


def round_robin(*tasks):
    queue = deque(tasks)
    while queue:
        task = queue.popleft()
        try:
            next(task)
        except StopIteration as stop:
            print(" ", stop.value)
        else:
            queue.append(task)


async def async_countdown(label, n):
    while n > 0:
        print(f"  {label}: {n}")
        n -= 1
        await asyncio.sleep(0)
    return f"{label} lifts off"


class Nap:
    """An awaitable of our own."""

    def __init__(self, turns):
        self.turns = turns

    def __await__(self):
        for turn in range(self.turns):
            yield
        return f"napped {self.turns} turns"


def main():
    avg = averager()
    print(inspect.getgeneratorstate(avg), next(avg), inspect.getgeneratorstate(avg))
    print(avg.send(10), avg.send(20), avg.throw(ValueError), avg.send(3))
    try:
        avg.send(None)
    except StopIteration as stop:
        print("returned", stop.value, inspect.getgeneratorstate(avg))

    results = {}
    for key, values in {"kg": [40, 60], "m": [1.5, 2.0, 1.75]}.items():
        group = grouper(results, key)
        next(group)
        for value in [*values, None]:
            group.send(value)
        group.close()
    print(results)

    print("generators")
    round_robin(countdown("apollo", 3), countdown("soyuz", 2))

    async def both():
        print("coroutines")
        print(await asyncio.gather(async_countdown("apollo", 3), async_countdown("soyuz", 2), Nap(4)))
        coro = async_countdown("orbit", 1)
        print(inspect.iscoroutine(coro), inspect.isawaitable(Nap(1)), inspect.iscoroutinefunction(async_countdown))
        print(inspect.getcoroutinestate(coro))
        coro.close()
        print(inspect.getcoroutinestate(coro))

    asyncio.run(both())


main()
