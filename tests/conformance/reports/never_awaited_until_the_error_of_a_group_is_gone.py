"""A coroutine that a finished task group refuses lives as long as the error."""
import asyncio


async def job():
    pass


async def main():
    async with asyncio.TaskGroup() as tg:
        pass
    try:
        tg.create_task(job())
    except RuntimeError as e:
        print("one")
        print("two")
    print("three")

asyncio.run(main())
