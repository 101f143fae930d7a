"""await inside expressions, arguments, f-strings, conditions, comprehensions."""
import asyncio


async def get(value, seconds=0.1):
    await asyncio.sleep(seconds)
    return value


async def main():
    print(await get(1) + await get(2) * await get(3), f"{await get('f')!r:>5}", [await get(i) for i in range(2)])
    if await get(True) and not await get(False):
        print("both", (await get([5, 6]))[1], await get("x") if await get(0) else await get("y"))
    values = {await get("k"): await get("v"), **(await get({"a": 1}))}
    x, *rest = await get((1, 2, 3))
    print(values, x, rest, max(await get(3), await get(9)), -await get(4))
    try:
        assert await get(False), "await in assert"
    except AssertionError as error:
        print(error)
    for i in await get([1]):
        print("for", i)
    while await get(False):
        pass
    return await get("returned")

print(asyncio.run(main()))
