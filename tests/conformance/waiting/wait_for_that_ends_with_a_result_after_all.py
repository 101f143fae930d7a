"""A job that answers its cancellation with a result."""
import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "just made it"


async def main():
    print(await asyncio.wait_for(job(), 0.2))

asyncio.run(main())
