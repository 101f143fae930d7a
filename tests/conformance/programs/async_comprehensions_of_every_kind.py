"""List, set, dict and generator comprehensions with async for and await; filters; nested loops; delegating."""
import asyncio


async def ticker(delay, to):
    """Yield numbers from 0 to `to` every `delay` seconds."""
    for i in range(to):
        yield i
        await asyncio.sleep(delay)


async def double(x):
    await asyncio.sleep(0.01)
    return 2 * x


async def is_even(x):
    return x % 2 == 0


async def chain(*sources):
    for source in sources:
        async for item in source:
            yield item


async def enumerate_async(source, start=0):
    n = start
    async for item in source:
        yield n, item
        n += 1


async def zip_async(a, b):
    a, b = aiter(a), aiter(b)
    while True:
        try:
            pair = await anext(a), await anext(b)
        except StopAsyncIteration:
            return
        yield pair


async def main():
    print([i async for i in ticker(0.1, 5)])
    print({i % 3 async for i in ticker(0, 7)} == {0, 1, 2})
    print({i: chr(97 + i) async for i in ticker(0, 4)})
    print([await double(x) for x in range(4)])
    print([x for x in range(6) if await is_even(x)])
    print([(x, y) async for x in ticker(0, 2) async for y in ticker(0, 3) if x != y])
    print([[c async for c in ticker(0, r)] for r in range(3)])
    print(sum([x async for x in chain(ticker(0, 3), ticker(0, 4))]))

    lazy = (await double(x) async for x in ticker(0, 4) if await is_even(x))
    print(type(lazy).__name__)
    async for value in lazy:
        print(value, end=";")
    print()

    async for n, item in enumerate_async(ticker(0.01, 3), start=1):
        print(f"{n}: {item}", end="  ")
    else:
        print("(no break)")
    print([pair async for pair in zip_async(ticker(0.1, 3), ticker(0.2, 10))])

    words = {"b": 2, "a": 1}
    print(dict(sorted([(k, await double(v)) for k, v in words.items()])))
    try:
        list(x async for x in ticker(0, 1))
    except TypeError as error:
        print(error)
    try:
        async for x in [1, 2]:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
