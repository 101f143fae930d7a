import asyncio


async def mover(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:  # finds: mover and mover wait for each other for ever
            print("moved")


async def main():
    left = asyncio.Lock()
    right = asyncio.Lock()
    await asyncio.gather(mover(left, right), mover(right, left))


asyncio.run(main())
