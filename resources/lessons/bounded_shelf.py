# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "A bounded shelf"
# summary = "A full queue makes its producers wait: the bakers fall into the seller's rhythm."
# group = "4 Shop"
# order = 4
# twin = "third_baker.py"
# question = "The shelf holds four loaves. Who waits now?"
# seed = 22
#
# [tool.awaitscope.es]
# title = "Un estante limitado"
# summary = "Una cola llena hace esperar a quien produce: los panaderos van al ritmo del vendedor."
# group = "4 Tienda"
# question = "En el estante caben cuatro panes. ¿Quién espera ahora?"
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
    shelf = asyncio.Queue(maxsize=4)
    await asyncio.gather(
        bake("Ada", 20, shelf),
        bake("Bo", 20, shelf),
        bake("Cy", 20, shelf),
        sell(60, shelf),
    )
    print(f"closed after {time.perf_counter() - opened:.2f} s")


asyncio.run(main())
