"""Awaiting a coroutine directly makes no task and gives nothing away."""
import asyncio


async def inner():
    print("inner")
    return 5


async def other():
    print("other")


async def main():
    task = asyncio.create_task(other())
    total = 0
    for _ in range(3):
        total += await inner()
    print(total, task.done())
    await task

asyncio.run(main())
