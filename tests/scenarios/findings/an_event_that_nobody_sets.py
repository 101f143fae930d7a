import asyncio


async def main():
    await asyncio.Event().wait()  # finds: main waits for ever: nobody is left to wake it


asyncio.run(main())
