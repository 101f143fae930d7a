"""Three consumers share the items fairly."""
import asyncio


async def consumer(name, queue):
    while True:
        item = await queue.get()
        print(name, item)
        await asyncio.sleep(0.3)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    consumers = [asyncio.create_task(consumer(f"c{i}", queue)) for i in range(3)]
    for i in range(7):
        await queue.put(i)
        await asyncio.sleep(0.05)
    await queue.join()
    for task in consumers:
        task.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    print("closed")

asyncio.run(main())
