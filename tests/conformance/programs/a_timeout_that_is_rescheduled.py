import asyncio
from contextlib import asynccontextmanager

loop_start = 0.0


def stamp():
    return f"{asyncio.get_running_loop().time() - loop_start:.1f}"


async def chunks(sizes):
    for size in sizes:
        await asyncio.sleep(size)
        yield size


async def read_all(sizes, patience):
    """Every chunk may take `patience` seconds; the clock starts anew with each."""
    got = []
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(patience) as deadline:
            async for chunk in chunks(sizes):
                got.append(chunk)
                deadline.reschedule(loop.time() + patience)
    except TimeoutError:
        print(f"{stamp()} stalled after {got}; expired: {deadline.expired()}")
    else:
        print(f"{stamp()} complete {got}; expired: {deadline.expired()}")


@asynccontextmanager
async def budget(seconds, label):
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() + seconds) as limit:
            yield limit
            left = limit.when() - loop.time()
            print(f"{stamp()} {label}: {left:.1f} s left")
    except TimeoutError as error:
        print(f"{stamp()} {label}: over budget, cause {type(error.__cause__).__name__}")


async def optional_timeout(seconds):
    async with asyncio.timeout(None) as limit:
        before = limit.when()
        if seconds is not None:
            limit.reschedule(asyncio.get_running_loop().time() + seconds)
        await asyncio.sleep(0.3)
        return before
    return "never here"


async def main():
    global loop_start
    loop_start = asyncio.get_running_loop().time()
    await read_all([0.2, 0.3, 0.2, 0.3], patience=0.4)
    await read_all([0.2, 0.3, 0.5, 0.1], patience=0.4)

    async with budget(1, "tea"):
        await asyncio.sleep(0.4)
    async with budget(0.3, "cake"):
        await asyncio.sleep(0.4)
        print("never printed")
    async with budget(0.6, "outer"):
        async with budget(0.9, "inner"):
            await asyncio.sleep(5)
    async with budget(0.5, "two levels"):
        async with budget(0.2, "first level"):
            await asyncio.sleep(1)
        await asyncio.sleep(0.1)

    print(stamp(), "no limit:", await optional_timeout(None))
    try:
        await optional_timeout(0.1)
    except TimeoutError as error:
        print(stamp(), "limit came later:", repr(error))
    try:
        async with asyncio.timeout(-1):
            print(stamp(), "the body begins")
            await asyncio.sleep(0)
            print("and does not end")
    except TimeoutError:
        print(stamp(), "was over before it began")
    limit = asyncio.timeout(1)
    try:
        limit.reschedule(2)
    except (RuntimeError, AssertionError) as error:
        print(type(error).__name__)
    async with limit:
        pass
    try:
        limit.reschedule(None)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
