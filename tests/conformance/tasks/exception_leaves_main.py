"""main fails: other tasks are cancelled, then the exception leaves the program."""
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("background cancelled")
        raise


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0.3)
    raise LookupError("main failed")

asyncio.run(main())
