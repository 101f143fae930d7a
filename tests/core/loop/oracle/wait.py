# Rules 18, 19: wait in its modes, as_completed.
import asyncio


async def job(n, fail=False):
    await asyncio.sleep(n / 10)
    if fail:
        raise KeyError(n)
    return n


def show(done, pending):
    print(f'{len(done)} done, {len(pending)} pending')


async def main():
    tasks = [asyncio.create_task(job(n)) for n in (3, 1, 2)]
    show(*await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED))
    show(*await asyncio.wait(tasks, timeout=0.15))
    show(*await asyncio.wait(tasks))
    tasks = [asyncio.create_task(job(4)), asyncio.create_task(job(1)),
             asyncio.create_task(job(2, True)), asyncio.create_task(job(5))]
    tasks[1].cancel()
    show(*await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION))
    tasks[2].exception()
    for task in tasks:
        task.cancel()
    show(*await asyncio.wait(tasks, timeout=1))
    tasks = [asyncio.create_task(job(n, n == 2)) for n in (3, 1, 2)]
    for following in asyncio.as_completed(tasks):
        try:
            print(await following)
        except KeyError:
            print('KeyError')
    tasks = [asyncio.create_task(job(n)) for n in (3, 1)]
    for following in asyncio.as_completed(tasks, timeout=0.2):
        try:
            print(await following)
        except TimeoutError:
            print('TimeoutError')
    await asyncio.sleep(1)


asyncio.run(main())
