"""A cancelled gather() is cancelled, whatever its last child made of that."""
import asyncio


async def child(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        if n == 2:
            raise OSError("x")
        if n == 3:
            return "swallowed"
        raise


async def validate(*ns, name=None):
    return await asyncio.gather(*map(child, ns), return_exceptions=True)


async def main():
    for ns in [(2,), (1, 2), (2, 1), (2, 3), (3, 2), (3,), (0, 2), (2, 0)]:
        t = asyncio.create_task(validate(*ns))
        await asyncio.sleep(0.1)
        t.cancel()
        try:
            print(ns, await t)
        except BaseException as e:
            print(ns, repr(e), t.cancelled())
    g = asyncio.gather(child(2), child(1), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel("why")
    try:
        print(await g)
    except BaseException as e:
        print(repr(e), g.cancelled())

asyncio.run(main())
