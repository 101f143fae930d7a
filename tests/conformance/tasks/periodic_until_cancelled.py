"""A heartbeat beside the work."""
import asyncio


async def heartbeat():
    beats = 0
    try:
        while True:
            beats += 1
            await asyncio.sleep(0.25)
    finally:
        print("beats", beats)


async def main():
    beat = asyncio.create_task(heartbeat())
    await asyncio.sleep(1.1)
    print("cancel", beat.cancel())
    await asyncio.gather(beat, return_exceptions=True)

asyncio.run(main())
