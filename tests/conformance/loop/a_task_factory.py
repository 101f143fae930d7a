"""set_task_factory: every task of the loop is made by it; subclasses of Task."""
import asyncio


class Named(asyncio.Task):
    def __init__(self, coro, **kwargs):
        super().__init__(coro, **kwargs)
        self.note = "made by the factory"


def factory(loop, coro, context=None):
    print("factory called for", coro.__name__)
    return Named(coro, loop=loop, context=context)


async def child(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    task = asyncio.create_task(child(0.1), name="mine")
    print(type(task).__name__, task.note, task.get_name(), isinstance(task, asyncio.Task))
    print(await asyncio.gather(task, child(0.2)))
    print(await asyncio.wait_for(child(0.3), 1))
    async with asyncio.TaskGroup() as group:
        print(group.create_task(child(0.1)).note)
    loop.set_task_factory(None)
    print(type(asyncio.create_task(child(0))).__name__, loop.get_task_factory() is None)
    try:
        loop.set_task_factory(3)
    except TypeError as error:
        print(error)

asyncio.run(main())
