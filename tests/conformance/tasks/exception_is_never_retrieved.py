"""A failed task nobody asks; the others go on."""
import asyncio


async def bad():
    raise RuntimeError("nobody listens")


async def main():
    asyncio.create_task(bad())
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.1)

asyncio.run(main())
