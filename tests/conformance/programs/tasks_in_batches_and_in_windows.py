import asyncio
from collections import deque
from itertools import accumulate, chain, cycle, groupby, islice, repeat, takewhile, zip_longest


def batched(iterable, size):
    iterator = iter(iterable)
    while batch := tuple(islice(iterator, size)):
        yield batch


def grouper(iterable, size, fill=None):
    return zip_longest(*[iter(iterable)] * size, fillvalue=fill)


def windows(iterable, size):
    window = deque(maxlen=size)
    for item in iterable:
        window.append(item)
        if len(window) == size:
            yield tuple(window)


def clock():
    loop = asyncio.get_running_loop()
    return round(loop.time() - main.started, 1)


async def work(n, delay):
    await asyncio.sleep(delay)
    return n * n


async def in_batches(delays, size):
    results = []
    for number, batch in enumerate(batched(delays.items(), size), 1):
        got = await asyncio.gather(*(work(n, d) for n, d in batch))
        print(f"  batch {number}: {got} at {clock()}")
        results.extend(got)
    return results


async def in_a_window(delays, size):
    """At most `size` at once; a new one begins as soon as one ends; results in order."""
    items = iter(delays.items())
    window = deque(asyncio.create_task(work(n, d)) for n, d in islice(items, size))
    results = []
    while window:
        results.append(await window.popleft())
        for n, d in islice(items, 1):
            window.append(asyncio.create_task(work(n, d)))
    print("  window closed at", clock())
    return results


async def unordered(delays, size):
    items = iter(delays.items())
    pending = {asyncio.create_task(work(*pair)) for pair in islice(items, size)}
    results = []
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        results += sorted(task.result() for task in done)
        pending |= {asyncio.create_task(work(*pair)) for pair in islice(items, len(done))}
    print("  all done at", clock())
    return results


async def main():
    main.started = asyncio.get_running_loop().time()
    delays = dict(zip(range(1, 10), cycle((0.45, 0.1, 0.22))))
    for function in (in_batches, in_a_window, unordered):
        print(function.__name__)
        print(" ", await function(delays, 3))

    print(list(batched("abcdefg", 3)), list(grouper("abcdefg", 3, "-")))
    print([sum(w) / 3 for w in windows([3, 6, 9, 12, 3], 3)])
    print(list(accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(takewhile(lambda x: x < 30, accumulate(range(20)))))
    print([(key, len(list(group))) for key, group in groupby("aaabccd")])
    print(list(chain.from_iterable(repeat(x, x) for x in (1, 2, 3))))
    first, *middle, last = islice(cycle("xyz"), 2, 8)
    print(first, middle, last, list(map(pow, (2, 3), (5, 2))))


asyncio.run(main())
