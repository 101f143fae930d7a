"""The exception of a task keeps its traceback; print_exception to stdout; sys.exc_info."""
import asyncio
import sys
import traceback


async def fail(n):
    await asyncio.sleep(n)
    raise LookupError(f"after {n}")


async def main():
    task = asyncio.create_task(fail(0.1))
    try:
        await task
    except LookupError as error:
        names = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
        print(names, sys.exc_info()[0].__name__, sys.exc_info()[1] is error)
        print(traceback.format_exc().splitlines()[-1])
    results = await asyncio.gather(fail(0.1), fail(0.2), return_exceptions=True)
    for result in results:
        print("".join(traceback.format_exception_only(result)).strip())
        print([frame.name for frame in traceback.extract_tb(result.__traceback__)])
    print(sys.exc_info())

asyncio.run(main())
