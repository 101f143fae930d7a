"""Words counted in a thread pool: map in the workers, reduce in the loop."""
import asyncio
import functools
import string
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed

TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity,
it was the season of Light, it was the season of Darkness"""


def partition(lines, size):
    for i in range(0, len(lines), size):
        yield lines[i:i + size]


def map_words(lines):
    time.sleep(0.1 * len(lines))
    table = str.maketrans("", "", string.punctuation)
    return Counter(word.lower().translate(table) for line in lines for word in line.split())


def merge(first, second):
    return first + second


async def main():
    lines = TEXT.splitlines()
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="mapper") as pool:
        start = time.perf_counter()
        jobs = [loop.run_in_executor(pool, map_words, chunk) for chunk in partition(lines, 1)]
        parts = await asyncio.gather(*jobs)
        print(f"mapped {len(parts)} parts in {time.perf_counter() - start:.2f} s")
        total = await loop.run_in_executor(pool, functools.partial(functools.reduce, merge, parts, Counter()))
    for word, count in total.most_common(5):
        print(f"{word:<6}{'*' * count} {count}")
    print(total.total(), len(total), total["the"], total["nothing"])
    print((total & Counter(the=3, was=99)), Counter("abc") - Counter("bcd"))
    try:
        await loop.run_in_executor(pool, print)
    except RuntimeError as error:
        print(error)


def plain():
    with ThreadPoolExecutor(3) as pool:
        futures = {pool.submit(pow, n, n): n for n in range(1, 6)}
        for future in as_completed(futures):
            futures[future] = future.result()
        print(sorted(futures.values()))
        print(list(pool.map(divmod, [17, 27, 37], [5, 6, 7])))
        broken = pool.submit(divmod, 1, 0)
        print(type(broken.exception()).__name__, broken.done())


asyncio.run(main())
plain()
