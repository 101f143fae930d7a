"""Computation without await keeps the loop."""
import asyncio


async def greedy():
    total = 0
    for i in range(1000):
        total += i
    print("greedy", total)


async def polite():
    for i in range(3):
        print("polite", i)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(polite(), greedy(), polite())

asyncio.run(main())
