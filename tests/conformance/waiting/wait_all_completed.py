"""wait for all, with one failure inside."""
import asyncio


async def job(n):
    await asyncio.sleep(n)
    if n == 0.2:
        raise ValueError(n)
    return n


async def main():
    tasks = [asyncio.create_task(job(n)) for n in (0.3, 0.2, 0.1)]
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))
    for task in tasks:
        print(task.exception() or task.result())

asyncio.run(main())
