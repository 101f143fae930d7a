"""wait_for around get: the queue stays usable."""
import asyncio


async def main():
    queue = asyncio.Queue()
    try:
        await asyncio.wait_for(queue.get(), 0.5)
    except TimeoutError:
        print("nothing came")
    asyncio.get_running_loop().call_later(0.2, queue.put_nowait, "late")
    print(await asyncio.wait_for(queue.get(), 0.5), queue.qsize())

asyncio.run(main())
