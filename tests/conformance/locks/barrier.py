"""A barrier lets three through together, again and again."""
import asyncio


async def runner(name, barrier, seconds):
    for lap in range(2):
        await asyncio.sleep(seconds)
        print(name, "arrives")
        place = await barrier.wait()
        print(name, "passes", place, lap)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(runner("a", barrier, 0.1), runner("b", barrier, 0.2), runner("c", barrier, 0.3))

asyncio.run(main())
