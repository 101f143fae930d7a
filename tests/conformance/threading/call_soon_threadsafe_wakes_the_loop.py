"""A thread sets an asyncio.Event, fills an asyncio.Queue and completes a future, all through the loop."""
import asyncio
import threading
import time


def producer(loop, queue, event, future):
    for i in range(3):
        time.sleep(0.1)
        loop.call_soon_threadsafe(queue.put_nowait, i)
    loop.call_soon_threadsafe(event.set)
    time.sleep(0.1)
    loop.call_soon_threadsafe(future.set_result, "from the thread")


async def main():
    loop = asyncio.get_running_loop()
    queue, event, future = asyncio.Queue(), asyncio.Event(), loop.create_future()
    thread = threading.Thread(target=producer, args=(loop, queue, event, future))
    thread.start()
    for _ in range(3):
        print(await queue.get(), loop.time())
    await event.wait()
    print("event", loop.time())
    print(await future, loop.time())
    thread.join()

asyncio.run(main())
