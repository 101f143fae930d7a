"""wait takes tasks, not coroutines, and not nothing."""
import asyncio


async def job():
    pass


async def main():
    for things in ([], job()):
        try:
            await asyncio.wait(things)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    coroutine = job()
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error)
    await coroutine

asyncio.run(main())
