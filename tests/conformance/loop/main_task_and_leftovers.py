"""asyncio.run cancels leftovers and waits for their clean-up."""
import asyncio


async def background(n):
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(n)
        print("background", n, "cleaned up")


async def main():
    for n in (0.3, 0.1):
        asyncio.create_task(background(n))
    await asyncio.sleep(0.1)
    return "main's result"

print(asyncio.run(main()))
