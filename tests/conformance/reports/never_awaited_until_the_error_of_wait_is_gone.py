"""What wait() refuses lives as long as the error."""
import asyncio


async def job():
    pass


async def main():
    try:
        await asyncio.wait([job()])
    except TypeError as e:
        print("one")
        print("two", e)
    print("three")
    await asyncio.sleep(0.1)
    print("four")

asyncio.run(main())
