"""FIRST_EXCEPTION: a cancelled task does not count."""
import asyncio


async def job(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise KeyError(n)
    return n


async def main():
    tasks = [asyncio.create_task(job(0.5)), asyncio.create_task(job(0.3, True)), asyncio.create_task(job(0.1)),
             asyncio.create_task(job(0.4))]
    asyncio.get_running_loop().call_later(0.2, tasks[3].cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), repr(tasks[1].exception()), tasks[3].cancelled())
    done, pending = await asyncio.wait(pending)
    print(len(done), len(pending))

asyncio.run(main())
