"""The canceller waits for a clean-up that awaits."""
import asyncio


async def connection():
    try:
        await asyncio.sleep(100)
    finally:
        print("closing")
        await asyncio.sleep(0.5)
        print("closed")


async def main():
    task = asyncio.create_task(connection())
    await asyncio.sleep(0.2)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("gone")

asyncio.run(main())
