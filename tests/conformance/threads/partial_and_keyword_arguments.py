"""run_in_executor takes no keywords; functools.partial does."""
import asyncio
import functools
import time


def bake(kind, *, minutes):
    time.sleep(minutes / 10)
    return f"{kind} after {minutes}"


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, functools.partial(bake, "rye", minutes=3)))
    try:
        loop.run_in_executor(None, bake, "bun", minutes=1)
    except TypeError as error:
        print("no keywords")

asyncio.run(main())
