# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "A third baker"
# summary = "Three bakers outrun one seller: the queue grows, and the seller decides when it ends."
# group = "4 Shop"
# order = 3
# twin = "shop.py"
# question = "A third baker joins. What becomes of the shelf?"
# seed = 22
#
# [tool.awaitscope.es]
# title = "Un tercer panadero"
# summary = "Tres panaderos adelantan a un vendedor: la cola crece y él decide cuándo se acaba."
# group = "4 Tienda"
# question = "Llega un tercer panadero. ¿Qué pasa con el estante?"
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
        bake("Cy", 20, shelf),
        sell(60, shelf),
    )
    print(f"closed after {time.perf_counter() - opened:.2f} s")


asyncio.run(main())
