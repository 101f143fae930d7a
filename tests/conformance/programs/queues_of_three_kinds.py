"""FIFO, LIFO and priority queue with the same content; sizes, full and empty, the nowait errors."""
import asyncio


async def drain(queue):
    out = []
    while not queue.empty():
        out.append(await queue.get())
        queue.task_done()
    return out


async def fill(queue, items):
    for item in items:
        await queue.put(item)
        await asyncio.sleep(0.1)


async def slow_reader(queue, n):
    got = []
    for _ in range(n):
        got.append(await queue.get())
        print(f"    got {got[-1]}, size {queue.qsize()}, full {queue.full()}")
        await asyncio.sleep(0.5)
    return got


async def main():
    items = [(2, "b"), (3, "c"), (1, "a"), (2, "aa")]
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        await fill(queue, items)
        print(f"{kind.__name__:<14}", "".join(name for _, name in await drain(queue)))

    queue = asyncio.Queue(maxsize=2)
    print("maxsize", queue.maxsize, "empty", queue.empty())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("QueueEmpty", repr(str(error)))
    queue.put_nowait("x")
    queue.put_nowait("y")
    try:
        queue.put_nowait("z")
    except asyncio.QueueFull as error:
        print("QueueFull", error.args)

    reader = asyncio.create_task(slow_reader(queue, 5))
    for n in range(3):
        print("putting", n)
        await queue.put(n)
        print("put", n)
    print(await reader)

    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.sleep(0)
    queue.put_nowait("still there")
    print(getter.cancelled(), queue.get_nowait())
    await asyncio.wait_for(drain(queue), 1)
    try:
        await asyncio.wait_for(queue.join(), 1)
    except asyncio.TimeoutError:
        print("join waits: not every get was followed by task_done")


asyncio.run(main())
