"""Cancelling the waiter cancels the job."""
import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    finally:
        print("job ends")


async def waiter():
    try:
        await asyncio.wait_for(job(), 5)
    except asyncio.CancelledError:
        print("waiter cancelled")
        raise


async def main():
    task = asyncio.create_task(waiter())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled())

asyncio.run(main())
