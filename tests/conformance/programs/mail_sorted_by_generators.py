"""Plain generators as coroutines: send, throw, close and yield from, fed by an asyncio task."""
import asyncio
from collections import Counter
from functools import wraps


def primed(function):
    @wraps(function)
    def start(*args, **kwargs):
        generator = function(*args, **kwargs)
        next(generator)
        return generator
    return start


@primed
def box(name):
    letters = []
    try:
        while True:
            letter = yield len(letters)
            letters.append(letter)
    except GeneratorExit:
        print(f"  box {name}: {', '.join(letters) or 'nothing'}")


@primed
def sorter(routes, fallback):
    sent = Counter()
    while True:
        try:
            city, letter = yield sent
            target = routes.get(city, fallback)
            target.send(letter)
            sent[city] += 1
        except ValueError as error:
            print("  cannot read:", error)
            sent["unreadable"] += 1


def averager():
    total = count = 0
    average = None
    while (value := (yield average)) is not None:
        total += value
        count += 1
        average = total / count
    return count, average


def postage(results):
    while True:
        results.append((yield from averager()))


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


def countdown(n):
    while n > 0:
        step = yield n
        n -= step or 1
    return "lift-off"


async def postman(queue, sack):
    for letter in flatten(sack):
        await asyncio.sleep(0.02)
        await queue.put(letter)
    await queue.put(None)


async def main():
    boxes = {city: box(city) for city in ("Rome", "Oslo")}
    other = box("other")
    machine = sorter(boxes, other)
    queue = asyncio.Queue(1)
    sack = ["Rome:to Ann", ["Oslo:to Bo", ("Rome:to Cy", ["???"])], "Lima:to Di", [[]], "Oslo:to Ed"]
    carrier = asyncio.create_task(postman(queue, sack))
    while (letter := await queue.get()) is not None:
        city, colon, text = letter.partition(":")
        if colon:
            counts = machine.send((city, text))
        else:
            counts = machine.throw(ValueError(letter))
    await carrier
    print("sorted:", dict(counts), "most:", counts.most_common(1))
    machine.close()
    for b in (*boxes.values(), other):
        b.close()

    results = []
    scale = postage(results)
    next(scale)
    for weight in (10, 20, 60, None, 5, None):
        print("  weight", weight, "->", scale.send(weight))
        await asyncio.sleep(0)
    print(results)

    rocket = countdown(7)
    print(next(rocket), rocket.send(3), next(rocket), end=" ")
    try:
        rocket.send(5)
    except StopIteration as stop:
        print(stop.value)
    print(list(rocket), *countdown(3), sum(x * x for x in countdown(4)))
    try:
        sorter({}, other).throw(KeyError("unknown"))
    except KeyError as error:
        print("not handled:", error)
    try:
        box("late").send
        fresh = averager()
        fresh.send(1)
    except TypeError as error:
        print(error)


asyncio.run(main())
