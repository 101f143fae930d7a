# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Shop, synchronous"
# summary = "First everything is baked, then everything is sold: nothing overlaps."
# group = "4 Shop"
# order = 1
# twin = "shop.py"
# question = "Twenty loaves, one baker, one seller: about how long?"
# seed = 22
#
# [tool.awaitscope.es]
# title = "Tienda, síncrona"
# summary = "Primero se hornea todo, luego se vende todo: nada se solapa."
# group = "4 Tienda"
# question = "Veinte panes, un panadero, un vendedor: ¿cuánto, más o menos?"
# ///
import random
import time


def bake(baker, loaves, shelf):
    for number in range(1, loaves + 1):
        shelf.append(f"{baker} {number}")
        print(f"{baker} baked loaf {number}")
        time.sleep(random.random() + 0.5)


def sell(loaves, shelf):
    for _ in range(loaves):
        print(f"sold {shelf.pop(0)}")
        time.sleep(0.5)


def main():
    opened = time.perf_counter()
    shelf = []
    bake("Ada", 20, shelf)
    sell(20, shelf)
    print(f"closed after {time.perf_counter() - opened:.2f} s")


main()
