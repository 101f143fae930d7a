"""Tasks share one stream of random numbers, in the order of their steps."""
import asyncio
import random


async def dice(name):
    for _ in range(3):
        await asyncio.sleep(random.random())
        print(name, random.randint(1, 6))


async def main():
    random.seed(5)
    await asyncio.gather(dice("a"), dice("b"))

asyncio.run(main())
