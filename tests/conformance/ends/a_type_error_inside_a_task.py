"""An error through three coroutines and a task."""
import asyncio


async def deepest():
    await asyncio.sleep(0.1)
    return 1 + "1"


async def middle():
    return await deepest()


async def main():
    try:
        await asyncio.create_task(middle())
    except TypeError as error:
        print(type(error).__name__, error)
    await middle()

asyncio.run(main())
