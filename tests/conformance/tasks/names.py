"""get_name, set_name, current_task, all_tasks."""
import asyncio


async def work():
    me = asyncio.current_task()
    print("I am", me.get_name())
    await asyncio.sleep(0.1)
    me.set_name("renamed")
    await asyncio.sleep(0.1)


async def main():
    asyncio.current_task().set_name("the main one")
    first = asyncio.create_task(work())
    second = asyncio.create_task(work(), name="with space")
    third = asyncio.create_task(work())
    await asyncio.sleep(0.15)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    await asyncio.wait({first, second, third})
    print(first.get_name(), len(asyncio.all_tasks()))

asyncio.run(main())
