"""An exception in the body cancels the children."""
import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job())
            await asyncio.sleep(0.1)
            raise KeyError("body")
    except BaseExceptionGroup as error:
        print(type(error).__name__, error, error.exceptions)

asyncio.run(main())
