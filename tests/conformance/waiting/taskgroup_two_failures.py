"""Failures during cancellation are collected."""
import asyncio


async def first():
    await asyncio.sleep(0.1)
    raise ValueError("first")


async def second():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise KeyError("second")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            a = group.create_task(first(), name="a")
            b = group.create_task(second(), name="b")
    except ExceptionGroup as error:
        print(error, [repr(e) for e in error.exceptions], a.get_name(), b.done())

asyncio.run(main())
