"""The TimeoutError of timeout() has a context, no cause."""
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.2):
            await asyncio.sleep(1)
    except TimeoutError as e:
        print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)

asyncio.run(main())
