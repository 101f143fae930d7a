"""gather returns in the order of its arguments, whoever is first."""
import asyncio


async def job(n):
    await asyncio.sleep(n)
    print("done", n)
    return n


async def main():
    task = asyncio.create_task(job(0.2))
    print(await asyncio.gather(job(0.3), task, job(0.1), task))
    print(await asyncio.gather())

asyncio.run(main())
