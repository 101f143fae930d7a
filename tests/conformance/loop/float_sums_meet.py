"""0.1 + 0.2 and 0.3 are due in one iteration."""
import asyncio


async def two_steps():
    await asyncio.sleep(0.1)
    await asyncio.sleep(0.2)
    print("0.1 + 0.2")


async def one_step():
    await asyncio.sleep(0.3)
    print("0.3")

async def main():
    await asyncio.gather(two_steps(), one_step())

asyncio.run(main())
