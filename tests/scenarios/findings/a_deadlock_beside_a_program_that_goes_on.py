import asyncio


async def mover(name, first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:  # finds: mover · a and mover · b wait for each other for ever
            print("moved")


async def main():
    left = asyncio.Lock()
    right = asyncio.Lock()
    tasks = [
        asyncio.create_task(mover("a", left, right)),
        asyncio.create_task(mover("b", right, left)),
    ]
    for number in range(3):
        await asyncio.sleep(0.5)
        print(number)


asyncio.run(main())
