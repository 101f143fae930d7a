# Rules 21, 23, 26: cancelling tasks that wait, have not begun, wait for tasks, or refuse.
import asyncio


async def sleeper(name, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(f'{name} cancelled')
        raise
    finally:
        await asyncio.sleep(0.1)
        print(f'{name} cleaned up')


async def never():
    print('never printed')


async def waiter(task):
    await task


async def refuses():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('no')
    await asyncio.sleep(0.2)
    return 'done anyway'


async def lost(future):
    try:
        print(await future)
    except asyncio.CancelledError:
        print('the result is lost')


async def last():
    asyncio.current_task().cancel()
    return 'not seen'


async def expect(task):
    try:
        print(await task)
    except asyncio.CancelledError:
        print(f'it was cancelled: {task.cancelled()}')


async def main():
    task = asyncio.create_task(sleeper('a', 1))
    await asyncio.sleep(0.5)
    print(task.cancel())
    await expect(task)
    print(task.cancel())
    task = asyncio.create_task(never())
    task.cancel()
    await expect(task)
    inner = asyncio.create_task(sleeper('inner', 1))
    outer = asyncio.create_task(waiter(inner))
    await asyncio.sleep(0.1)
    outer.cancel()
    await expect(outer)
    task = asyncio.create_task(refuses())
    await asyncio.sleep(0.1)
    task.cancel()
    await expect(task)
    print(task.cancelling())
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(lost(future))
    await asyncio.sleep(0.1)
    future.set_result(1)
    task.cancel()
    await task
    await expect(asyncio.create_task(last()))


asyncio.run(main())
