"""contextlib.asynccontextmanager."""
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def opened(name):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0.1)
        print("close", name)


async def main():
    async with opened("shop") as shop:
        print(shop)
    try:
        async with opened("oven"):
            raise ValueError("fire")
    except ValueError as error:
        print(error)

asyncio.run(main())
