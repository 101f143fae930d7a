"""A child cancelled from outside makes gather raise; the siblings go on."""
import asyncio


async def job(n):
    await asyncio.sleep(n)
    print("done", n)
    return n


async def main():
    tasks = [asyncio.create_task(job(n)) for n in (0.1, 0.2, 0.3)]
    asyncio.get_running_loop().call_later(0.15, tasks[1].cancel)
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        print("gather raised")
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([repr(r) for r in results])

asyncio.run(main())
