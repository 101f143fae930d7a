# Rule 15: wait_for of 3.11.
import asyncio


async def work(delay, stubborn=0):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print('asked to stop')
        if stubborn:
            await asyncio.sleep(stubborn)
            return 'after all'
        raise
    return 'in time'


async def outer(delay):
    return await asyncio.wait_for(work(delay), 1)


async def main():
    print(await asyncio.wait_for(work(0.1), 0.5))
    try:
        await asyncio.wait_for(work(1), 0.5)
    except asyncio.TimeoutError:
        print('too late')
    print(await asyncio.wait_for(work(1, 0.3), 0.5))
    print(await asyncio.wait_for(work(0.2), None))
    try:
        await asyncio.wait_for(work(0.2), 0)
    except asyncio.TimeoutError:
        print('at once')
    task = asyncio.create_task(outer(2))
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
    done = asyncio.create_task(work(0.1))
    await done
    print(await asyncio.wait_for(done, 1))
    print(await asyncio.wait_for(done, 0))


asyncio.run(main())
