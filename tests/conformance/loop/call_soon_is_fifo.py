"""call_soon keeps order; what a callback adds comes in the next iteration."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def outer(n):
        print("outer", n)
        loop.call_soon(print, "inner", n)

    for n in range(3):
        loop.call_soon(outer, n)
    handle = loop.call_soon(print, "cancelled")
    handle.cancel()
    print(handle.cancelled())
    await asyncio.sleep(0)
    print("main between")
    await asyncio.sleep(0)
    print("main after")

asyncio.run(main())
