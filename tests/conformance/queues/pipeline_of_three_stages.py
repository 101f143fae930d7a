"""Read, bake, sell: two queues between three tasks."""
import asyncio


async def read(orders):
    for name in ("rye", "bun", "roll"):
        await asyncio.sleep(0.2)
        await orders.put(name)
    await orders.put(None)


async def bake(orders, shelf):
    while (name := await orders.get()) is not None:
        await asyncio.sleep(0.5)
        await shelf.put(name.upper())
    await shelf.put(None)


async def sell(shelf):
    while (loaf := await shelf.get()) is not None:
        print("sold", loaf)


async def main():
    orders, shelf = asyncio.Queue(), asyncio.Queue(maxsize=1)
    await asyncio.gather(read(orders), bake(orders, shelf), sell(shelf))

asyncio.run(main())
