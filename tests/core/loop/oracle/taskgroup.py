# Rule 20: TaskGroup.
import asyncio


async def job(n, fail=False):
    try:
        await asyncio.sleep(n / 10)
    except asyncio.CancelledError:
        print(f'cancelled {n}')
        raise
    if fail:
        raise KeyError(n)
    return n


async def group_of_three():
    async with asyncio.TaskGroup() as group:
        group.create_task(job(5))
        group.create_task(job(1))
        await asyncio.sleep(5)


async def main():
    async with asyncio.TaskGroup() as group:
        one = group.create_task(job(1))
        group.create_task(job(2), name='two')
    print(f'result {one.result()}')
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, True))
            group.create_task(job(3))
            await asyncio.sleep(2)
    except ExceptionGroup as error:
        print(f'{len(error.exceptions)} in the body')
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, True))
            group.create_task(job(3))
    except ExceptionGroup as error:
        print(f'{len(error.exceptions)} at the exit')
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(3))
            raise KeyError('body')
    except ExceptionGroup as error:
        print(f'{len(error.exceptions)} of the body')
    task = asyncio.create_task(group_of_three())
    await asyncio.sleep(0.3)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('group cancelled')


asyncio.run(main())
