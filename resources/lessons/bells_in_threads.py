# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Two bells in threads"
# summary = "Two blocking calls on two worker threads and a timer overlap: one second in all."
# group = "5 Blocking"
# order = 3
# twin = "blocking_callbacks.py"
# question = "Two bells and the tea, one second each, with threads: how long?"
#
# [tool.awaitscope.es]
# title = "Dos campanas en hilos"
# summary = "Dos llamadas bloqueantes en hilos y un temporizador se solapan: un segundo en total."
# group = "5 Bloqueos"
# question = "Dos campanas y el té, un segundo cada uno, con hilos: ¿cuánto tardan?"
# ///
import asyncio
import time


def ring(bell):
    time.sleep(1)
    print(f"{bell} bell rang")


async def wait_for_tea():
    await asyncio.sleep(1)
    print("tea is ready")


async def main():
    loop = asyncio.get_running_loop()
    first = loop.run_in_executor(None, ring, "first")
    second = loop.run_in_executor(None, ring, "second")
    await asyncio.gather(first, second, wait_for_tea())


asyncio.run(main())
