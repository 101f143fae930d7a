"""ensure_future, a list of tasks awaited in order."""
import asyncio


async def double(n):
    await asyncio.sleep(n / 10)
    return 2 * n


async def main():
    tasks = [asyncio.ensure_future(double(n)) for n in (3, 1, 2)]
    print(asyncio.ensure_future(tasks[0]) is tasks[0])
    for task in tasks:
        print(await task)

asyncio.run(main())
