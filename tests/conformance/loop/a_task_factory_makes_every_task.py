"""A task factory is given the coroutines of the library, too, and those that shut the loop down."""
import asyncio


def factory(loop, coro, *, context=None):
    print("factory", coro.__name__)
    return asyncio.Task(coro, loop=loop, context=context)


async def mine():
    await asyncio.sleep(0)
    return 1


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print("create_task(mine)")
    await asyncio.create_task(mine())
    print("create_task(sleep)")
    await asyncio.create_task(asyncio.sleep(0))
    print("gather")
    await asyncio.gather(mine(), asyncio.sleep(0))
    print("wait_for")
    await asyncio.wait_for(mine(), 1)
    await asyncio.wait_for(asyncio.sleep(0), 1)
    print("TaskGroup")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(mine())
        tg.create_task(asyncio.sleep(0))
        tg.create_task(asyncio.to_thread(int))
        tg.create_task(asyncio.wait_for(mine(), 1))
        tg.create_task(asyncio.Queue().get()).cancel()
        tg.create_task(asyncio.Event().wait()).cancel()
    print("ensure_future, shield, as_completed")
    await asyncio.ensure_future(mine())
    await asyncio.shield(mine())
    for f in asyncio.as_completed([mine()]):
        await f
    print("end")

asyncio.run(main())
