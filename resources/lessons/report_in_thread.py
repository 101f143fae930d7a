# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Blocking in a thread"
# summary = "The same call in a worker thread leaves the loop free: no tick is late."
# group = "5 Blocking"
# order = 2
# twin = "blocking_report.py"
# question = "The same blocking call, now in a thread: which ticks come late?"
#
# [tool.awaitscope.es]
# title = "Bloquear en un hilo"
# summary = "La misma llamada en un hilo deja libre el bucle: ningún tic llega tarde."
# group = "5 Bloqueos"
# question = "La misma llamada bloqueante, ahora en un hilo: ¿qué tics llegan tarde?"
# ///
import asyncio
import time


async def tick():
    for number in range(1, 7):
        await asyncio.sleep(0.25)
        print(f"tick {number}")


async def report():
    await asyncio.sleep(0.4)
    await asyncio.to_thread(time.sleep, 1)
    print("report written")


async def main():
    await asyncio.gather(tick(), report())


asyncio.run(main())
