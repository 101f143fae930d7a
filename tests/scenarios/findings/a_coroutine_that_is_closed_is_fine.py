import asyncio


async def save(name):
    await asyncio.sleep(0.1)


async def main():
    coroutine = save("a")
    coroutine.close()
    task = asyncio.create_task(save("b"))
    await task


asyncio.run(main())
