"""A generator left by break cleans up with awaits when the program ends."""
import asyncio

async def source():
    try:
        yield 1
        yield 2
    finally:
        print("closing")
        try:
            await asyncio.sleep(1)
        finally:
            print("closed")

async def main():
    async for x in source():
        break

asyncio.run(main())
print("after")
