"""Cancelling a gather cancels its children in order."""
import asyncio


async def job(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main():
    group = asyncio.gather(job("a"), job("b"), job("c"))
    await asyncio.sleep(0.1)
    print(group.cancel(), group.done())
    try:
        await group
    except asyncio.CancelledError:
        print("group cancelled", group.cancelled())

asyncio.run(main())
