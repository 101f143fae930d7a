"""The clocks agree and start where they should."""
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    a, b = loop.time(), time.perf_counter()
    await asyncio.sleep(1.25)
    print(round(loop.time() - a, 6), round(time.perf_counter() - b, 6), round(time.monotonic() - a, 6))
    return "result"

t = time.time()
print(asyncio.run(main()), round(time.time() - t, 6))
