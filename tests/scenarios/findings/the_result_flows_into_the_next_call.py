import asyncio


async def fetch(page):
    await asyncio.sleep(0.2)
    return page + 1


async def main():
    page = await fetch(0)
    following = page * 2
    page = await fetch(following)
    print(await fetch(await fetch(page)))
    for _ in range(3):
        page = await fetch(page)


asyncio.run(main())
