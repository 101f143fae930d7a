import asyncio


async def watch(name):
    await asyncio.sleep(1)
    print(name)


async def main():
    await watch("left")
    await watch("right")


asyncio.run(main())
