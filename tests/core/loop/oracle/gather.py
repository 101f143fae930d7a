# Rules 13, 14, 24: gather, its errors, its cancellation.
import asyncio


async def job(n, fail=False):
    try:
        await asyncio.sleep(n / 10)
    except asyncio.CancelledError:
        print(f'cancelled {n}')
        raise
    if fail:
        raise KeyError(n)
    return n


async def cancelled_gather():
    await asyncio.gather(job(5), job(6))


async def main():
    one = asyncio.create_task(job(1))
    print(*await asyncio.gather(job(2), one, job(1), one))
    print(*await asyncio.gather())
    results = await asyncio.gather(job(1), job(2, True), return_exceptions=True)
    print(results[0], type(results[1]).__name__)
    try:
        await asyncio.gather(job(1), job(2, True), job(3), job(4, True))
    except KeyError:
        print('caught')
    await asyncio.sleep(0.5)
    task = asyncio.create_task(cancelled_gather())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('gather cancelled')
    child = asyncio.create_task(job(3))
    both = asyncio.gather(child, job(2))
    await asyncio.sleep(0.1)
    child.cancel()
    try:
        await both
    except asyncio.CancelledError:
        print('child cancelled')
    await asyncio.sleep(0.5)


asyncio.run(main())
