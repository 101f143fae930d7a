"""wait_for of a coroutine, a task and a future; with None."""
import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    print(await asyncio.wait_for(job(0.1), timeout=1))
    print(await asyncio.wait_for(asyncio.create_task(job(0.2)), 0.5))
    print(await asyncio.wait_for(job(0.3), None))
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.1, future.set_result, "set")
    print(await asyncio.wait_for(future, 1))

asyncio.run(main())
