"""atexit: the last registered comes first; arguments, unregister, as a decorator, and errors on the way."""
import asyncio
import atexit
import gc
import time


@atexit.register
def first():
    print("registered first")


def removed():
    print("never")


def failing():
    print("fails")
    raise ValueError("at exit")


atexit.register(print, "with", "arguments", sep="-")
atexit.register(failing)
atexit.register(removed)
print(atexit.register(removed) is removed, atexit.unregister(removed))
try:
    atexit.register(3)
except TypeError as error:
    print(error)
gc.disable()
print(gc.isenabled(), isinstance(gc.collect(), int))
gc.enable()
asyncio.run(asyncio.sleep(1))
print("main ends", time.monotonic())
