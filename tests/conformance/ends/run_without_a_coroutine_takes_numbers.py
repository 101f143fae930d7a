"""asyncio.run() finds out late that it was given no coroutine: the tasks that shut its loop down have taken numbers."""
import asyncio


async def main():
    print(asyncio.current_task().get_name())


async def bad():
    raise ValueError

try:
    asyncio.run(main)
except ValueError:
    print("not a coroutine")
asyncio.run(main())
