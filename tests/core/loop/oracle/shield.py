# Rule 17: shield.
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    print('work done')
    return 5


async def outer(inner):
    return await asyncio.shield(inner)


async def main():
    inner = asyncio.create_task(work(0.3))
    task = asyncio.create_task(outer(inner))
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('outer cancelled')
    print(await asyncio.shield(inner))
    print(await asyncio.shield(inner))
    other = asyncio.create_task(work(1))
    shielded = asyncio.shield(other)
    await asyncio.sleep(0.1)
    other.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print('inner cancelled')


asyncio.run(main())
