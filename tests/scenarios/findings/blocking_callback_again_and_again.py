import asyncio
import time


def beat():
    time.sleep(0.2)  # finds: beat blocks the loop three times, for up to 0.20 s


async def main():
    loop = asyncio.get_running_loop()
    for _ in range(3):
        loop.call_soon(beat)
    await asyncio.sleep(1)


asyncio.run(main())
