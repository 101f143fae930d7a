"""Async generators: comprehension, asend, aclose."""
import asyncio


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            got = yield i
            if got:
                print("got", got)
    finally:
        print("closed")


async def main():
    print([i * i async for i in numbers(4) if i % 2], {i: await asyncio.sleep(0, i) async for i in numbers(2)})
    g = numbers(3)
    print(await g.asend(None), await g.asend("mail"))
    await g.aclose()
    print(sum([i async for i in numbers(3)]))

asyncio.run(main())
