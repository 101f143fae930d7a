"""A loop that runs for ever in a thread, and coroutines sent to it from outside."""
import asyncio
import threading
import time


def run_loop(loop):
    asyncio.set_event_loop(loop)
    print("loop runs in", threading.current_thread().name)
    loop.run_forever()
    print("loop stopped")


async def fetch(n):
    print("fetching", n, "in", threading.current_thread().name)
    await asyncio.sleep(n)
    if n > 2:
        raise ValueError(n)
    return n * 2


loop = asyncio.new_event_loop()
thread = threading.Thread(target=run_loop, args=(loop,), name="looper")
thread.start()
futures = [asyncio.run_coroutine_threadsafe(fetch(n), loop) for n in (1, 2, 3)]
print([future.done() for future in futures])
print(futures[0].result(), time.monotonic())
print(futures[1].result(timeout=5), time.monotonic())
try:
    futures[2].result()
except ValueError as error:
    print(repr(error), time.monotonic())
slow = asyncio.run_coroutine_threadsafe(fetch(2), loop)
try:
    slow.result(timeout=0.5)
except TimeoutError as error:
    print("timed out", repr(error), time.monotonic(), slow.cancel(), slow.cancelled())
loop.call_soon_threadsafe(print, "called in the loop")
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(loop.is_closed(), time.monotonic())
