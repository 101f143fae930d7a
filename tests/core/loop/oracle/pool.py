# Rules 31 to 35: pools, jobs, their order.
import asyncio
import concurrent.futures
import time


def block(name, seconds):
    print(f'{name} begins')
    time.sleep(seconds)
    print(f'{name} ends')
    return name


def fails():
    raise KeyError(1)


async def tick(count):
    for n in range(count):
        print(f'tick {n}')
        await asyncio.sleep(0.1)


async def threaded(name):
    return await asyncio.to_thread(block, name, 0.1)


async def main():
    loop = asyncio.get_running_loop()
    ticking = asyncio.create_task(tick(4))
    print(*await asyncio.gather(*[loop.run_in_executor(None, block, n, s)
                                  for n, s in (('a', 0.3), ('b', 0.1), ('c', 0.2))]))
    print(await asyncio.to_thread(block, 'idle worker', 0.1))
    await ticking
    try:
        await loop.run_in_executor(None, fails)
    except KeyError:
        print('KeyError')
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(block, n, 0.2) for n in range(4)]
        wrapped = asyncio.wrap_future(futures[3])
        last = asyncio.wrap_future(pool.submit(block, 'cancelled', 1))
        last.cancel()
        print(await asyncio.wrap_future(futures[0]))
        print(await wrapped)
        print(futures[1].result(), futures[2].result())
    task = asyncio.create_task(threaded('goes on'))
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('task cancelled')


asyncio.run(main())
print('after')
