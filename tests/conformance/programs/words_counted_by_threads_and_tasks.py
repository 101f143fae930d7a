"""Counts words of documents: map in threads, shuffle by key, reduce in tasks."""
import asyncio
import collections
import functools
import itertools
import re
import string

DOCUMENTS = {
    "alice": """Alice was beginning to get very tired of sitting by her sister on the bank, and of having nothing to do:
        once or twice she had peeped into the book her sister was reading, but it had no pictures or conversations in it.""",
    "whale": "Call me Ishmael. Some years ago--never mind how long precisely--having little or no money in my purse...",
    "café": "Der Käfer fraß süße Äpfel; déjà vu! The bank of the café was closed. It's 3.14 o'clock.",
}
STOP = frozenset("a and by in it of on or the to was".split())


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args):
        begin = asyncio.get_running_loop().time()
        result = await function(*args)
        print(f"{function.__name__:>8} {asyncio.get_running_loop().time() - begin:.2f} s")
        return result
    return wrapper


def words(text):
    for match in re.finditer(r"[^\W\d_]+(?:'[a-z]+)?", text):
        yield match.start(), match.group().casefold()


def map_document(name, text):
    pairs = [(word, name) for _, word in words(text) if word not in STOP]
    return pairs


@timed
async def mapping(documents):
    async def one(name, text):
        await asyncio.sleep(len(text) / 1000)
        return await asyncio.to_thread(map_document, name, text)
    return await asyncio.gather(*itertools.starmap(one, documents.items()))


@timed
async def shuffling(parts):
    await asyncio.sleep(0.1)
    ordered = sorted(itertools.chain.from_iterable(parts))
    return {word: [name for _, name in group] for word, group in itertools.groupby(ordered, key=lambda pair: pair[0])}


@timed
async def reducing(table, workers=3):
    queue = asyncio.Queue()
    for item in table.items():
        queue.put_nowait(item)
    totals = collections.Counter()

    async def reducer():
        n = 0
        while not queue.empty():
            word, names = queue.get_nowait()
            totals[word] += len(names)
            n += 1
            await asyncio.sleep(0.001 * len(word))
        return n

    print(await asyncio.gather(*(reducer() for _ in range(workers))))
    return totals


async def main():
    parts = await mapping(DOCUMENTS)
    table = await shuffling(parts)
    totals = await reducing(table)
    print(totals.most_common(5), len(totals), sum(totals.values()))
    index = collections.defaultdict(set)
    for word, names in table.items():
        for name in names:
            index[name].add(word)
    print({name: len(found) for name, found in sorted(index.items())}, sorted(index["alice"] & index["café"]))
    letters = collections.Counter(filter(str.isalpha, "".join(DOCUMENTS.values()).lower()))
    print(letters.most_common(4), [letter for letter in string.ascii_lowercase if letter not in letters], letters["ß"])
    print(sorted(totals, key=lambda word: (-len(word), word))[:4], [*map(len, parts)])
    print(re.sub(r"(\w+)--(\w+)", r"\2 … \1", DOCUMENTS["whale"]), re.split(r"[.;!]\s*", DOCUMENTS["café"]), sep="\n")
    print("{:-^40}".format(" end "), str.maketrans("abc", "xyz"), "a-b-c".translate(str.maketrans("abc", "xyz", "-")))


asyncio.run(main())
