# Rules 22, 40: KeyboardInterrupt and SystemExit leave the loop; errors nobody retrieved.
import asyncio


async def fails():
    raise KeyError('lost')


async def interrupts():
    await asyncio.sleep(0.1)
    raise KeyboardInterrupt


async def main():
    asyncio.create_task(fails())
    kept = asyncio.create_task(fails())
    task = asyncio.create_task(interrupts())
    await asyncio.sleep(0.05)
    del kept
    print('lost')
    try:
        await asyncio.sleep(1)
    finally:
        print('main unwinds')


asyncio.run(main())
