# Rule 16: asyncio.timeout.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.5) as timeout:
            await asyncio.sleep(1)
    except TimeoutError:
        print(f'expired {timeout.expired()}')
    async with asyncio.timeout(0.5) as timeout:
        await asyncio.sleep(0.1)
    print(f'expired {timeout.expired()}')
    async with asyncio.timeout(None) as timeout:
        await asyncio.sleep(0.1)
        timeout.reschedule(loop.time() + 1)
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(1)
    except TimeoutError:
        print('past')
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.2):
                await asyncio.sleep(2)
    except TimeoutError:
        print('inner')
    print(asyncio.current_task().cancelling())


asyncio.run(main())
