"""A job asks the loop to run a coroutine and waits for it."""
import asyncio


async def add(a, b):
    await asyncio.sleep(0.2)
    return a + b


def job(loop):
    return asyncio.run_coroutine_threadsafe(add(1, 2), loop).result()


async def main():
    print(await asyncio.to_thread(job, asyncio.get_running_loop()))

asyncio.run(main())
