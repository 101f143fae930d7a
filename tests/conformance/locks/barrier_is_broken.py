"""abort breaks the barrier for those who wait."""
import asyncio


async def runner(name, barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError:
        print(name, "found it broken")


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(runner(n, barrier)) for n in "ab"]
    await asyncio.sleep(0.1)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken)

asyncio.run(main())
