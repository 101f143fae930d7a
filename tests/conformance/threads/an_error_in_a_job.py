"""A job's exception arrives at its await."""
import asyncio
import time


def fail(seconds):
    time.sleep(seconds)
    raise OSError("disk full")


async def main():
    try:
        await asyncio.to_thread(fail, 0.2)
    except OSError as error:
        print("caught", error)
    print(await asyncio.gather(asyncio.to_thread(fail, 0.1), asyncio.sleep(0.3, "fine"), return_exceptions=True))

asyncio.run(main())
