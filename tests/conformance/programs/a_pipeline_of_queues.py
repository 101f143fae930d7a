"""Three stages joined by bounded queues; a sentinel travels through and ends each stage in turn."""
import asyncio

STOP = object()


async def read_lines(out):
    text = """the quick brown fox
    jumps over the lazy dog

    and runs away"""
    for line in text.splitlines():
        await asyncio.sleep(0.1)
        await out.put(line)
        print("read     ", repr(line))
    await out.put(STOP)


async def clean(source, out):
    while (line := await source.get()) is not STOP:
        line = line.strip()
        if not line:
            print("clean    ", "(skipped an empty line)")
            continue
        await asyncio.sleep(0.25)
        for word in line.split():
            await out.put(word.title())
    await out.put(STOP)
    print("clean     done")


async def count(source, totals):
    while True:
        word = await source.get()
        if word is STOP:
            break
        await asyncio.sleep(0.05)
        totals[len(word)] = totals.get(len(word), 0) + 1
        print("count    ", word)
    return sum(totals.values())


async def main():
    lines = asyncio.Queue(maxsize=1)
    words = asyncio.Queue(maxsize=2)
    totals = {}
    *_, number = await asyncio.gather(read_lines(lines), clean(lines, words), count(words, totals))
    print(f"{number} words")
    for length in sorted(totals):
        print(f"{length} letters: {'*' * totals[length]}")
    print("left over:", lines.qsize(), words.empty())


if __name__ == "__main__":
    asyncio.run(main())
