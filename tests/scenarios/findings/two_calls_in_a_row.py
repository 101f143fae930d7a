import asyncio


async def fetch(page, delay):
    await asyncio.sleep(delay)
    return f"<{page}>"


async def main():
    first = await fetch("a", 1)
    print(first)
    second = await fetch("b", 0.5)  # finds: main awaits two things in a row that could overlap: 1.50 s, together 1.00 s
    print(first + second)


asyncio.run(main())
