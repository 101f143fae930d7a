"""sleep(delay, result), negative and zero delays."""
import asyncio


async def main():
    print(await asyncio.sleep(0.1, "rested"), await asyncio.sleep(0, "at once"), await asyncio.sleep(-1, "past"))
    print(await asyncio.gather(asyncio.sleep(0.2, "x"), asyncio.sleep(0.1, result="y")))

asyncio.run(main())
