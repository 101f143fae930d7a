import asyncio


async def say(inbox):
    for number in range(10):
        await asyncio.sleep(1)
        await inbox.put(number)
    await inbox.put(None)


async def listen(inbox):
    while await inbox.get() is not None:
        pass


async def main():
    inbox = asyncio.Queue()
    await asyncio.gather(say(inbox), listen(inbox))


asyncio.run(main())
