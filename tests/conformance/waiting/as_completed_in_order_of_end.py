"""as_completed yields in the order in which jobs end."""
import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    for next_one in asyncio.as_completed([job(0.3), job(0.1), job(0.2)]):
        print(await next_one)
    try:
        for next_one in asyncio.as_completed([job(0.1), job(5)], timeout=0.5):
            print(await next_one)
    except TimeoutError:
        print("timeout")

asyncio.run(main())
