"""The message of cancel() reaches the task."""
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("reason:", error.args)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("shop closes")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main:", type(error).__name__, isinstance(error, Exception), isinstance(error, BaseException))

asyncio.run(main())
