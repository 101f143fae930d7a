# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Blocking in a coroutine"
# summary = "time.sleep() in a coroutine stops the loop, and every other task with it."
# group = "5 Blocking"
# order = 1
# twin = "report_in_thread.py"
# question = "A tick every quarter of a second: which ones come late?"
#
# [tool.awaitscope.es]
# title = "Bloquear en una corrutina"
# summary = "time.sleep() en una corrutina detiene el bucle y, con él, todas las demás tareas."
# group = "5 Bloqueos"
# question = "Un tic cada cuarto de segundo: ¿cuáles llegan tarde?"
# ///
import asyncio
import time


async def tick():
    for number in range(1, 7):
        await asyncio.sleep(0.25)
        print(f"tick {number}")


async def report():
    await asyncio.sleep(0.4)
    time.sleep(1)
    print("report written")


async def main():
    await asyncio.gather(tick(), report())


asyncio.run(main())
