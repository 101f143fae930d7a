"""async with asyncio.timeout: in time, too late, moved, in the past."""
import asyncio


async def main():
    async with asyncio.timeout(1):
        await asyncio.sleep(0.1)
    print("in time")
    try:
        async with asyncio.timeout(0.2) as block:
            await asyncio.sleep(1)
    except TimeoutError:
        print("too late", block.expired())
    async with asyncio.timeout(None) as block:
        block.reschedule(asyncio.get_running_loop().time() + 0.3)
        try:
            await asyncio.sleep(0.2)
            print("moved")
        except asyncio.CancelledError:
            print("never")
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0.1)
    except TimeoutError:
        print("in the past")

asyncio.run(main())
