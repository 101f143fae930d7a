"""The outer await is cancelled, the shielded task lives on."""
import asyncio


async def save():
    await asyncio.sleep(0.5)
    print("saved")
    return "ok"


async def request(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        print("request cancelled")
        raise


async def main():
    saving = asyncio.create_task(save())
    asking = asyncio.create_task(request(saving))
    await asyncio.sleep(0.1)
    asking.cancel()
    await asyncio.wait([asking])
    print(asking.cancelled(), saving.done())
    print(await saving)

asyncio.run(main())
