"""join waits until every item is done; workers are cancelled then."""
import asyncio


async def worker(name, queue):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        queue.task_done()
        print(name, "slept", seconds)


async def main():
    queue = asyncio.Queue()
    for n in (0.3, 0.1, 0.2, 0.4):
        queue.put_nowait(n)
    workers = [asyncio.create_task(worker(f"worker-{i}", queue)) for i in range(2)]
    await queue.join()
    print("all done")
    for task in workers:
        task.cancel()
    print(len(await asyncio.gather(*workers, return_exceptions=True)))
    try:
        queue.task_done()
    except ValueError as error:
        print(error)

asyncio.run(main())
