"""A task that catches CancelledError goes on."""
import asyncio


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(1)
            print("slept", i)
        except asyncio.CancelledError:
            print("ignored", i)
    return "finished anyway"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    print(task.cancel(), task.cancelling())
    await asyncio.sleep(0)
    print(task.done(), task.cancelling(), task.uncancel())
    print(await task, task.cancelled(), task.cancel())

asyncio.run(main())
