import asyncio


async def fetch(page):
    await asyncio.sleep(0.2)
    return page * 2


async def main():
    results = []
    for page in range(5):
        result = await fetch(page)  # finds: main awaits five things in a row that could overlap: 1.00 s, together 0.20 s
        if result > 3:
            results.append(result)
    print(results)


asyncio.run(main())
