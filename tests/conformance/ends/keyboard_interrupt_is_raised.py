"""raise KeyboardInterrupt in a task leaves run at once."""
import asyncio


async def impatient():
    await asyncio.sleep(0.2)
    raise KeyboardInterrupt


async def main():
    task = asyncio.create_task(impatient())
    try:
        await asyncio.sleep(1)
    finally:
        print("main ends")

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
