"""Awaiting what cannot be awaited."""
import asyncio


async def main():
    for thing in (5, None, [1], main):
        try:
            await thing
        except TypeError as error:
            print(error)
    try:
        asyncio.create_task(5)
    except TypeError as error:
        print(error)
    try:
        asyncio.run(main())
    except RuntimeError as error:
        print(error)

asyncio.run(main())
