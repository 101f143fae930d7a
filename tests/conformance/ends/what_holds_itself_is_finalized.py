"""What only holds itself is finalized by gc.collect(), and at the latest when the program ends."""
import asyncio
import gc


class Knot:
    def __init__(self, name, *held):
        self.name = name
        self.held = held
        self.me = self

    def __del__(self):
        print("freed:", self.name)


async def job():
    pass


async def pause():
    try:
        await asyncio.sleep(0)
    finally:
        print("a coroutine is closed")


def values():
    try:
        yield 1
    finally:
        print("a generator is closed")


Knot("first")
print("before")
print(gc.collect() > 0)
print("collected")


class Holder:
    """Says nothing of its own end."""

    def __init__(self, held):
        self.held = held
        self.me = self


started = values()
next(started)
Holder(started)
del started
gc.collect()
print("next")

began = pause()
began.send(None)
Holder(began)
del began
gc.collect()

Holder(job())
gc.collect()
Knot("left to the end")
kept = [Knot("kept")]
print("end")
