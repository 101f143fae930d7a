"""A callback's error does not end the loop."""
import asyncio


def broken():
    raise KeyError("callback")


async def main():
    asyncio.get_running_loop().call_soon(broken)
    for i in range(2):
        await asyncio.sleep(0.1)
        print("tick", i)

asyncio.run(main())
