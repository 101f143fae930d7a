import asyncio


async def watch(name):
    await asyncio.sleep(1)
    print(name)


async def main():
    await asyncio.gather(watch("left"), watch("right"))


asyncio.run(main())
