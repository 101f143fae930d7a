import asyncio


async def fetch(page):
    return page


async def main():
    await fetch(1)
    await fetch(2)


asyncio.run(main())
