"""A callback that sets the next one."""
import asyncio


def countdown(n, loop):
    print(n)
    if n:
        loop.call_later(0.5, countdown, n - 1, loop)
    else:
        loop.stop()

loop = asyncio.new_event_loop()
loop.call_soon(countdown, 3, loop)
loop.run_forever()
loop.close()
