# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Two watches gathered"
# summary = "Two gathered tasks wait at the same time and take the longer of both waits."
# group = "3 Awaiting"
# order = 2
# twin = "serial_watches.py"
# question = "Each watch still needs one second. How long do the two take now?"
#
# [tool.awaitscope.es]
# title = "Dos relojes con gather"
# summary = "Dos tareas con gather esperan a la vez y tardan lo que la espera más larga."
# group = "3 Esperar"
# question = "Cada reloj sigue necesitando un segundo. ¿Cuánto tardan ahora los dos?"
# ///
import asyncio
from datetime import datetime


async def watch(name):
    await asyncio.sleep(1)
    print(f"{name} shows {datetime.now():%H:%M:%S}")


async def main():
    await asyncio.gather(
        watch("the wrist watch"),
        watch("the kitchen clock"),
    )


asyncio.run(main())
