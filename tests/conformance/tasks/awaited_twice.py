"""A task may be awaited by several; a coroutine only once."""
import asyncio


async def work():
    await asyncio.sleep(0.2)
    return "shared"


async def reader(name, task):
    print(name, await task)


async def main():
    task = asyncio.create_task(work())
    await asyncio.gather(reader("a", task), reader("b", task))
    print(await task, await task)
    coroutine = work()
    await coroutine
    try:
        await coroutine
    except RuntimeError as error:
        print(error)

asyncio.run(main())
