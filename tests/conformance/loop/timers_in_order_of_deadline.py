"""call_later and call_at fire by deadline, not by creation."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    for delay in (0.3, 0.1, 0.2, 0.1, 0):
        loop.call_later(delay, lambda d: print(d, round(loop.time() - start, 3)), delay)
    loop.call_at(start + 0.25, print, "at 0.25")
    gone = loop.call_later(0.15, print, "never")
    print(round(gone.when() - start, 3))
    gone.cancel()
    await asyncio.sleep(0.5)

asyncio.run(main())
