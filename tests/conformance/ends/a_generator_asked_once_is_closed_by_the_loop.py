"""A generator whose first step failed before it began is closed by the loop all the same."""
import asyncio

async def numbers():
    yield 1

async def main():
    fresh = numbers()
    try:
        await fresh.asend(5)
    except TypeError as error:
        print(error)

asyncio.run(main())
