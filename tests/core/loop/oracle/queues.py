# Rules 25, 26, 27: queues.
import asyncio


async def produce(queue, name, count):
    for n in range(count):
        await queue.put(f'{name}{n}')
        print(f'{name} put {n}')


async def consume(queue, name, count):
    for _ in range(count):
        print(f'{name} got {await queue.get()}')
        queue.task_done()
        await asyncio.sleep(0.1)


async def get_one(queue, name):
    try:
        print(f'{name} got {await queue.get()}')
    except asyncio.CancelledError:
        print(f'{name} cancelled')
        raise


async def put_one(queue, name):
    try:
        await queue.put(name)
        print(f'{name} put')
    except asyncio.CancelledError:
        print(f'{name} cancelled')
        raise


async def main():
    queue = asyncio.Queue(maxsize=2)
    tasks = [asyncio.create_task(produce(queue, 'a', 3)), asyncio.create_task(produce(queue, 'b', 2)),
             asyncio.create_task(consume(queue, 'x', 3)), asyncio.create_task(consume(queue, 'y', 2))]
    await queue.join()
    print('joined')
    await queue.join()
    await asyncio.gather(*tasks)
    # A getter that was woken finds the queue emptied by somebody else.
    queue = asyncio.Queue()
    getters = [asyncio.create_task(get_one(queue, f'g{n}')) for n in range(3)]
    await asyncio.sleep(0.1)
    queue.put_nowait(1)
    print(f'stolen {queue.get_nowait()}')
    await asyncio.sleep(0.1)
    queue.put_nowait(2)
    queue.put_nowait(3)
    getters[1].cancel()
    await asyncio.sleep(0.1)
    queue.put_nowait(4)
    await asyncio.sleep(0.1)
    # The same for putters.
    queue = asyncio.LifoQueue(1)
    queue.put_nowait('first')
    putters = [asyncio.create_task(put_one(queue, f'p{n}')) for n in range(3)]
    await asyncio.sleep(0.1)
    print(queue.get_nowait())
    putters[0].cancel()
    await asyncio.sleep(0.1)
    print(queue.get_nowait())
    await asyncio.sleep(0.1)
    print(queue.get_nowait())
    queue = asyncio.PriorityQueue()
    for n in (5, 1, 4, 1, 3):
        queue.put_nowait(n)
    while not queue.empty():
        print(queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print('empty')


asyncio.run(main())
