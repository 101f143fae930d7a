import asyncio


async def mover(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            await asyncio.sleep(0.1)


async def main():
    left = asyncio.Lock()
    right = asyncio.Semaphore(1)
    await asyncio.gather(mover(left, right), mover(left, right))


asyncio.run(main())
