"""The repr of a task: pending, finished, failed, cancelled."""
import asyncio


async def work(fail):
    await asyncio.sleep(0.1)
    if fail:
        raise ValueError("bad")
    return "good"


async def main():
    tasks = [asyncio.create_task(work(False), name="fine"), asyncio.create_task(work(True), name="broken"),
             asyncio.create_task(work(False), name="gone")]
    tasks[2].cancel()
    await asyncio.wait(tasks)
    for task in tasks:
        print(str(task).split(" coro=")[0], str(task).split(">", 1)[1].split("/")[0])

asyncio.run(main())
