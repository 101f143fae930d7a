# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Shop, asynchronous"
# summary = "Two bakers fill a queue while a seller empties it: twice the bread in less time."
# group = "4 Shop"
# order = 2
# twin = "shop_in_a_row.py"
# question = "Now there are forty loaves, two bakers and one seller. Longer or shorter than before?"
# seed = 22
#
# [tool.awaitscope.es]
# title = "Tienda, asíncrona"
# summary = "Dos panaderos llenan una cola que un vendedor vacía: el doble de pan en menos tiempo."
# group = "4 Tienda"
# question = "Ahora hay cuarenta panes, dos panaderos y un vendedor. ¿Más o menos que antes?"
# ///
import asyncio
import random
import time


async def bake(baker, loaves, shelf):
    for number in range(1, loaves + 1):
        await shelf.put(f"{baker} {number}")
        print(f"{baker} baked loaf {number}")
        await asyncio.sleep(random.random() + 0.5)


async def sell(loaves, shelf):
    for _ in range(loaves):
        loaf = await shelf.get()
        print(f"sold {loaf}")
        await asyncio.sleep(0.5)


async def main():
    opened = time.perf_counter()
    shelf = asyncio.Queue()
    await asyncio.gather(
        bake("Ada", 20, shelf),
        bake("Bo", 20, shelf),
        sell(40, shelf),
    )
    print(f"closed after {time.perf_counter() - opened:.2f} s")


asyncio.run(main())
