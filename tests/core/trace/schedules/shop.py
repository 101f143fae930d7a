import asyncio


async def bake(shelf, baker, pause):
    for n in range(3):
        await shelf.put(f"{baker} {n}")
        await asyncio.sleep(pause)


async def sell(shelf):
    for _ in range(6):
        loaf = await shelf.get()
        print("sold", loaf)
        await asyncio.sleep(0.2)


async def main():
    shelf = asyncio.Queue(2)
    await asyncio.gather(bake(shelf, "Ada", 0.1), bake(shelf, "Bo", 0.15), sell(shelf))


asyncio.run(main())
