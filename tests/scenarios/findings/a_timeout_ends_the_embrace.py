import asyncio


async def mover(name, first, second):
    async with first:
        await asyncio.sleep(0.1)
        try:
            async with asyncio.timeout(1):
                async with second:
                    print("moved")
        except TimeoutError:
            print(name, "gives way")


async def main():
    left = asyncio.Lock()
    right = asyncio.Lock()
    await asyncio.gather(mover("a", left, right), mover("b", right, left))


asyncio.run(main())
