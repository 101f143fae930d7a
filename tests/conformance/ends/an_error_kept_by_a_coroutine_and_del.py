"""The same, seen by a __del__."""
import asyncio

async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")

class T:
    def __del__(self):
        print("del")

async def use():
    try:
        raise ValueError("body")
    except ValueError as error:
        return error

async def other():
    kept = await use()
    n = T()
    return kept

async def main():
    x = await other()
    await asyncio.sleep(0.1)
    print("main ends")

asyncio.run(main())
