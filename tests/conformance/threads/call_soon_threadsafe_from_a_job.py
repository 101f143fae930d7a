"""A job sets a future of the loop through call_soon_threadsafe."""
import asyncio
import time


def job(loop, future):
    time.sleep(0.3)
    loop.call_soon_threadsafe(future.set_result, "from the thread")
    time.sleep(0.3)
    return "job"


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    running = loop.run_in_executor(None, job, loop, future)
    print(await future)
    print(await running)

asyncio.run(main())
