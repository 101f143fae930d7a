"""An error kept by a coroutine knows the frames from its raise to its handler, not who awaited them."""
import asyncio

async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")

async def use():
    try:
        raise ValueError("body")
    except ValueError as error:
        return error

async def middle():
    global kept
    kept = await use()
    n = numbers()
    print(await anext(n))

async def main():
    await middle()
    await asyncio.sleep(0.1)
    print("main ends")

asyncio.run(main())
