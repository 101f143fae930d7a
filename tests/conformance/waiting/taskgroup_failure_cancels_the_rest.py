"""The first failure cancels the siblings; except* takes the group."""
import asyncio


async def job(n, fail=False):
    try:
        await asyncio.sleep(n)
        if fail:
            raise ValueError(f"job {n}")
        print("done", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(0.1))
            group.create_task(job(0.2, True))
            group.create_task(job(0.3))
    except* ValueError as errors:
        print(errors.exceptions)

asyncio.run(main())
