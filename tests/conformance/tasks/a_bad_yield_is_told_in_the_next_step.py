"""What a task cannot wait for it is told of in its next step; a cancel before that comes first."""
import asyncio
import types


@types.coroutine
def trap(thing):
    return (yield thing)


def plain():
    yield 1


async def wrong(thing):
    try:
        print("got", await trap(thing))
    except RuntimeError as error:
        text = str(error)
        print(text if "object" not in text else text.split(" coro=")[0] + " ... " + text.split(" with ")[1][:23])
    await asyncio.sleep(0.1)
    return "goes on"


async def main():
    for thing in ("dance", 42, plain()):
        task = asyncio.create_task(wrong(thing), name="t")
        await asyncio.sleep(0)
        print("main again")
        print(await task)
    task = asyncio.create_task(wrong("x"))
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error)
    sleeping = asyncio.create_task(asyncio.sleep(1))
    sleeping.cancel()

asyncio.run(main())
