import asyncio


async def take(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            pass


async def main():
    fork, knife = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(take(fork, knife), take(knife, fork))


asyncio.run(main())
