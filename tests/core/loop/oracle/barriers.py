# Rule 30: Barrier.
import asyncio


async def runner(barrier, name, delay):
    await asyncio.sleep(delay)
    try:
        print(f'{name} passes as {await barrier.wait()}')
    except asyncio.BrokenBarrierError:
        print(f'{name} finds it broken')


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*[runner(barrier, n, n / 10) for n in range(6)])
    task = asyncio.create_task(runner(barrier, 'r', 0))
    await asyncio.sleep(0.1)
    await barrier.reset()
    await task
    task = asyncio.create_task(runner(barrier, 'b', 0))
    await asyncio.sleep(0.1)
    await barrier.abort()
    await task
    await runner(barrier, 'late', 0)


asyncio.run(main())
