"""A pipeline of async generators, left early; each cleans up behind itself."""
import asyncio
from contextlib import aclosing, asynccontextmanager


async def sensor(name, values, period):
    print(f"open {name}")
    try:
        for value in values:
            await asyncio.sleep(period)
            yield value
    except GeneratorExit:
        print(f"{name} is told to stop")
        raise
    finally:
        await asyncio.sleep(0.1)
        print(f"close {name}")


async def smooth(source, size=3):
    window = []
    async for value in source:
        window = [*window, value][-size:]
        yield sum(window) / len(window)


async def take_until(source, predicate):
    async for value in source:
        if predicate(value):
            return
        yield value


async def enumerate_async(source, start=0):
    index = start
    async for value in source:
        yield index, value
        index += 1


@asynccontextmanager
async def station(name):
    print(f"station {name} on")
    try:
        yield sensor(name, [12, 15, 11, 18, 25, 31, 22], 0.5)
    finally:
        print(f"station {name} off")


async def main():
    async with station("roof") as readings, aclosing(readings):
        async for index, value in enumerate_async(take_until(smooth(readings), lambda v: v > 18), start=1):
            print(f"{index}: {value:.2f}")
    async with aclosing(sensor("cellar", range(100), 1)) as cellar:
        async for value in cellar:
            if value == 2:
                break
    values = [v async for v in sensor("attic", (1, 4, 9), 0.2) if v % 2]
    squares = {v: v * v async for v in sensor("shed", "12", 0)} if False else {}
    print(values, squares)
    left = sensor("forgotten", [1, 2], 1)
    print(await anext(left), await left.asend(None), await anext(left, "exhausted"))
    again = sensor("thrown", [1, 2], 1)
    await again.__anext__()
    try:
        await again.athrow(ValueError("bad reading"))
    except ValueError as error:
        print("out comes", repr(error))
    print([x async for x in again], again.ag_running)


asyncio.run(main())
