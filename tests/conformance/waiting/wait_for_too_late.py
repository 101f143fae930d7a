"""wait_for past its time: the clean-up is waited for, then TimeoutError."""
import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.5)
        print("cleaned up")
        raise


async def main():
    try:
        await asyncio.wait_for(job(), 0.2)
    except TimeoutError as error:
        print("timeout", repr(error), asyncio.TimeoutError is TimeoutError)
    try:
        await asyncio.wait_for(job(), 0)
    except TimeoutError:
        print("no time at all")

asyncio.run(main())
