"""Async generators: send and throw, finally at the end, at aclose() and when a loop is left by break."""
import asyncio


async def countdown(n, name):
    try:
        while n:
            received = yield n
            if received is not None:
                print(f"  {name} was sent {received!r}")
                n = received
            else:
                n -= 1
            await asyncio.sleep(0.1)
    except KeyError as error:
        print(f"  {name} got", repr(error))
        yield "recovered"
    finally:
        await asyncio.sleep(0.05)
        print(f"  {name} cleans up")


async def lines(text):
    for line in text.splitlines():
        await asyncio.sleep(0)
        yield line


async def numbered(source):
    n = 0
    async for line in source:
        n += 1
        yield f"{n}: {line}"


async def batches(source, size):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


async def main():
    print("to the end")
    print([n async for n in countdown(3, "first")])

    print("asend")
    gen = countdown(9, "second")
    print(await gen.asend(None), await gen.asend(2), await gen.asend(None))
    print("athrow")
    print(await gen.athrow(KeyError("x")))
    try:
        await gen.asend(None)
    except StopAsyncIteration:
        print("exhausted")

    print("aclose")
    gen = countdown(5, "third")
    await anext(gen)
    await gen.aclose()
    await gen.aclose()

    print("left by break, closed by the context manager")
    from contextlib import aclosing
    async with aclosing(countdown(5, "fourth")) as gen:
        async for n in gen:
            if n == 4:
                break
    print("after the block")

    print("layers")
    text = "a\nb\nc\nd\ne"
    async for batch in batches(numbered(lines(text)), 2):
        print(" ", batch)

    gen = countdown(1, "fifth")
    try:
        await gen.asend("too early")
    except TypeError as error:
        print(error)
    await gen.aclose()


asyncio.run(main())
