# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Two watches in a row"
# summary = "Awaiting twice in a row takes the sum of both waits."
# group = "3 Awaiting"
# order = 1
# twin = "gathered_watches.py"
# question = "Each watch needs one second. How long do the two take?"
#
# [tool.awaitscope.es]
# title = "Dos relojes seguidos"
# summary = "Dos await seguidos tardan la suma de ambas esperas."
# group = "3 Esperar"
# question = "Cada reloj necesita un segundo. ¿Cuánto tardan los dos?"
# ///
import asyncio
from datetime import datetime


async def watch(name):
    await asyncio.sleep(1)
    print(f"{name} shows {datetime.now():%H:%M:%S}")


async def main():
    await watch("the wrist watch")
    await watch("the kitchen clock")


asyncio.run(main())
