import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    raise ValueError(name)


async def main():
    task = asyncio.create_task(load("a"))
    print(await asyncio.gather(load("b"), load("c"), return_exceptions=True))
    print(repr(task.exception()))
    try:
        await load("d")
    except ValueError:
        pass
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(load("e"))
            group.create_task(load("f"))
    except* ValueError:
        pass


asyncio.run(main())
