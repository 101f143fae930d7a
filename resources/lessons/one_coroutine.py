# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "One coroutine"
# summary = "A coroutine runs to its first await, waits for a timer, and goes on."
# group = "1 Hello"
# order = 1
# question = "When is the second line printed?"
#
# [tool.awaitscope.es]
# title = "Una corrutina"
# summary = "Una corrutina corre hasta su primer await, espera un temporizador y continúa."
# group = "1 Hola"
# question = "¿Cuándo se imprime la segunda línea?"
# ///
import asyncio


async def greet(name, delay):
    print(f"{name}, come in!")
    await asyncio.sleep(delay)
    print(f"Nice to see you, {name}.")


asyncio.run(greet("Ada", 1))
