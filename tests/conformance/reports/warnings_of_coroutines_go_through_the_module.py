"""The warning about a coroutine that nobody awaits goes through the module warnings, once it is imported."""
import asyncio
import warnings


async def job():
    pass


async def main():
    for _ in range(2):
        job()
    asyncio.sleep(1)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(2):
            job()
    print(len(caught), caught[0].message, caught[0].category.__name__, caught[0].lineno)
    warnings.simplefilter("ignore")
    job()
    warnings.simplefilter("always")
    for _ in range(2):
        job()


asyncio.run(main())
