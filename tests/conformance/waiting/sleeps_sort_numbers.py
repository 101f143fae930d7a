"""Sleep sort: every number wakes at its time."""
import asyncio


async def show(n, out):
    await asyncio.sleep(n / 100)
    out.append(n)


async def main():
    out = []
    await asyncio.gather(*(show(n, out) for n in (30, 5, 42, 1, 17, 5)))
    print(out)

asyncio.run(main())
