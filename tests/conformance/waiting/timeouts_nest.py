"""The outer timeout fires inside the inner one."""
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.2):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner, never")
    except TimeoutError:
        print("outer")
    try:
        async with asyncio.timeout(1):
            try:
                async with asyncio.timeout(0.2):
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner")
            await asyncio.sleep(0.1)
            print("goes on")
    except TimeoutError:
        print("outer, never")

asyncio.run(main())
