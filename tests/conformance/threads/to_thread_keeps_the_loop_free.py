"""to_thread with arguments and a result; ticks go on."""
import asyncio
import time


def slow(name, *, seconds):
    time.sleep(seconds)
    return f"{name} slept {seconds}"


async def tick():
    for i in range(4):
        await asyncio.sleep(0.25)
        print("tick", i)


async def main():
    ticking = asyncio.create_task(tick())
    print(await asyncio.to_thread(slow, "Ada", seconds=0.6))
    await ticking

asyncio.run(main())
