"""Cancelling the outer task cancels the task it waits for, which wakes it."""
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner cancelled")
        raise


async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer cancelled")
        raise


async def main():
    i = asyncio.create_task(inner())
    o = asyncio.create_task(outer(i))
    await asyncio.sleep(0.1)
    o.cancel()
    await asyncio.sleep(0)
    print(i.done(), o.done())
    await asyncio.sleep(0)
    print(i.cancelled(), o.cancelled())
    await asyncio.wait([o])

asyncio.run(main())
