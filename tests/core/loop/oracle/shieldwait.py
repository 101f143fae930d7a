# Rules 15, 17: a shielded task in wait_for.
import asyncio


async def work():
    await asyncio.sleep(0.5)


async def main():
    inner = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.2)
    except TimeoutError:
        print('gave up')
    await inner


asyncio.run(main())
