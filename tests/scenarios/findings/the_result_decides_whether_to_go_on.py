import asyncio


async def fetch(page):
    await asyncio.sleep(0.2)
    return page > 1


async def main():
    if not await fetch(2):
        return
    if await fetch(3) and await fetch(4):
        print("both")
    for page in range(9):
        if await fetch(page):
            break


asyncio.run(main())
