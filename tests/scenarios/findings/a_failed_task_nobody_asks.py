import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    raise ValueError(name)  # finds: load failed and nobody looked: ValueError: a


async def main():
    task = asyncio.create_task(load("a"))
    await asyncio.sleep(0.5)
    print("all is well")


asyncio.run(main())
