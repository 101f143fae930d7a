"""done, result, exception and their errors."""
import asyncio


async def good():
    return "value"


async def bad():
    raise ValueError("broken")


async def main():
    g, b = asyncio.create_task(good()), asyncio.create_task(bad())
    try:
        g.result()
    except asyncio.InvalidStateError as error:
        print("early:", error)
    await asyncio.wait([g, b])
    print(g.done(), g.result(), g.exception(), g.cancelled(), repr(b.exception()))
    try:
        b.result()
    except ValueError as error:
        print("late:", error)
    try:
        await b
    except ValueError as error:
        print("awaited:", error)

asyncio.run(main())
