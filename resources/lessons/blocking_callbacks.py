# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Callbacks that block"
# summary = "Two callbacks hold the loop a second each; the one-second timer ends after three."
# group = "2 The loop"
# order = 1
# twin = "bells_in_threads.py"
# question = "Everything here takes one second. How long does it all take?"
#
# [tool.awaitscope.es]
# title = "Callbacks que bloquean"
# summary = "Dos callbacks retienen el bucle un segundo cada uno; el temporizador vence a los tres."
# group = "2 El bucle"
# question = "Todo aquí dura un segundo. ¿Cuánto tarda el conjunto?"
# ///
import asyncio
import time


def ring(bell):
    time.sleep(1)
    print(f"{bell} bell rang")


async def wait_for_tea():
    await asyncio.sleep(1)
    print("tea is ready")


loop = asyncio.new_event_loop()
loop.call_soon(ring, "first")
loop.call_soon(ring, "second")
loop.run_until_complete(wait_for_tea())
loop.close()
