import asyncio

open_now = False


async def opener():
    global open_now
    await asyncio.sleep(0.5)
    open_now = True


async def wait_until_open():
    while not open_now:
        await asyncio.sleep(0.1)


async def walk():
    await asyncio.sleep(0.2)


async def main():
    task = asyncio.create_task(opener())
    await wait_until_open()
    await walk()
    await task


asyncio.run(main())
