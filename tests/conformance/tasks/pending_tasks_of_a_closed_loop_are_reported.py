"""Tasks left pending when their loop is closed: their finally blocks run at the program's end, and each is reported."""
import asyncio


async def worker(name):
    try:
        await asyncio.sleep(100)
    except GeneratorExit:
        print(name, "is closed")
        raise
    finally:
        print(name, "cleans up")


async def stubborn():
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(1)


async def main():
    global kept
    asyncio.create_task(worker("first"), name="first")
    kept = asyncio.create_task(worker("kept"), name="kept by a name")
    asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(1)
    return "main is done"


loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
loop.close()
print("end")
