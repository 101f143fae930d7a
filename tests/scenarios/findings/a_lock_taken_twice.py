import asyncio


async def main():
    gate = asyncio.Lock()
    async with gate:
        async with gate:  # finds: main waits for itself for ever
            print("never")


asyncio.run(main())
