"""A coroutine that an error keeps is reported where its handler ends."""
import asyncio


async def job():
    pass


def give(c):
    raise ValueError("no")


async def main():
    try:
        give(job())
    except ValueError as e:
        print("one")
        x = 1
    print("three")
    try:
        give(job())
    except ValueError:
        print("four")
    print("five")
    try:
        asyncio.create_task(job(), bad=1)
    except TypeError:
        print("six")
    print("seven")

asyncio.run(main())
