"""Done callbacks run one iteration later, in the order added; removal."""
import asyncio


def note(label):
    def callback(task):
        print(label, task.get_name(), task.cancelled() or task.result())
    return callback


async def work():
    await asyncio.sleep(0.1)
    return 42


async def main():
    task = asyncio.create_task(work())
    gone = note("removed")
    task.add_done_callback(note("first"))
    task.add_done_callback(gone)
    task.add_done_callback(note("second"))
    print(task.remove_done_callback(gone))
    print(await task)
    task.add_done_callback(note("late"))
    print("before late")
    await asyncio.sleep(0)
    print("after late")

asyncio.run(main())
