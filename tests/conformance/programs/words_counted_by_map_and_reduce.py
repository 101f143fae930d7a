"""Map and reduce over pieces of a text in a thread pool; partial counts are merged with functools.reduce."""
import asyncio
import concurrent.futures
import functools
import re
import time
from collections import Counter
from typing import Dict, List

TEXT = """
It is a truth that nobody denies: a loop that waits is a loop that works for others.
A task that never waits keeps the others waiting, and a task that always waits does nothing.
Between the two there is a balance, and the balance is what a program is about.
""".strip()


def partition(data: List[str], size: int):
    for i in range(0, len(data), size):
        yield data[i:i + size]


def map_frequencies(chunk: List[str]) -> Dict[str, int]:
    time.sleep(0.5)    # counting is hard work
    counter: Dict[str, int] = {}
    for line in chunk:
        for word in re.findall(r"[a-z]+", line.lower()):
            counter[word] = counter.get(word, 0) + 1
    return counter


def merge(first: Dict[str, int], second: Dict[str, int]) -> Dict[str, int]:
    merged = dict(first)
    for key in second:
        merged[key] = merged.get(key, 0) + second[key]
    return merged


async def main(partition_size: int):
    sentences = re.split(r"(?<=[.:,])\s+", TEXT)
    print(len(sentences), "parts")
    loop = asyncio.get_running_loop()
    tasks = []
    start = time.time()
    with concurrent.futures.ThreadPoolExecutor(max_workers=3) as pool:
        for chunk in partition(sentences, partition_size):
            tasks.append(loop.run_in_executor(pool, functools.partial(map_frequencies, chunk)))
        print(f"{len(tasks)} chunks")
        intermediate = await asyncio.gather(*tasks)
        final = functools.reduce(merge, intermediate)
    print(f"MapReduce took: {time.time() - start:.4f} seconds")
    for word, count in sorted(final.items(), key=lambda item: (-item[1], item[0]))[:6]:
        print(f"{word:<8}{count:3d}  {count * '#'}")
    check = Counter(re.findall(r"\w+", TEXT.lower()))
    print(check == Counter(final), check.most_common(2))


if __name__ == "__main__":
    asyncio.run(main(partition_size=2))
