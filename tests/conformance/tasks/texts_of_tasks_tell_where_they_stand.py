"""repr() of tasks while they wait, stand below another coroutine, were woken, are asked to cancel, and at their ends."""
import asyncio
import re


class Bread:
    def __repr__(self):
        return "bread"


async def inner(event):
    await event.wait()


async def outer(event):
    await inner(event)


async def gives_way():
    for _ in range(2):
        await asyncio.sleep(0)


async def gives(value):
    return value


async def fails(error):
    raise error


async def awaits(task):
    await task


async def in_thread():
    await asyncio.to_thread(print, end="")


async def shielded(task):
    await asyncio.shield(task)


async def stubborn(event):
    try:
        await event.wait()
    except asyncio.CancelledError:
        await event.wait()


def on_done(task):
    pass


class Listener:
    def heard(self, task):
        pass


def show(*tasks):
    for task in tasks:
        # Folders, and lines of the library, differ between installations.
        text = re.sub(r"[^ ]*/asyncio/(\w+\.py):\d+", r"\1", repr(task))
        print(task.get_name(), re.sub(r"[^ ]*/(\w+\.py:\d+)", r"\1", text), sep="\t")


async def main():
    event, lock, queue = asyncio.Event(), asyncio.Lock(), asyncio.Queue()
    deep = asyncio.create_task(outer(event))
    show(deep, asyncio.current_task())
    waiting = asyncio.create_task(awaits(deep), name="it's mine")
    slow = asyncio.create_task(asyncio.sleep(3))
    way = asyncio.create_task(gives_way())
    getter = asyncio.create_task(queue.get())
    await lock.acquire()
    locked = asyncio.create_task(lock.acquire())
    thread = asyncio.create_task(in_thread())
    limited = asyncio.create_task(asyncio.wait_for(locked, 2))
    saved = asyncio.create_task(shielded(slow))
    both = asyncio.gather(deep, getter)
    some = asyncio.create_task(asyncio.wait([slow, way]))
    await asyncio.sleep(0)
    show(deep, waiting, slow, way, getter, locked, thread, limited, saved, some)
    deep.add_done_callback(on_done)
    show(deep)
    deep.add_done_callback(Listener().heard)
    show(deep)
    deep.remove_done_callback(on_done)
    show(deep)
    deep.set_name("Deep down")
    show(deep, waiting)
    await thread
    queue.put_nowait(1)
    event.set()
    lock.release()
    show(deep, getter, locked)
    await both
    show(deep, waiting, getter, thread)
    results = [None, 7, 1.5, "short", "x" * 40, "it's", [1, [2, "three"]], list(range(9)), {1: "one"}, {2, 1}, Bread(), [Bread()]]
    for result in results:
        ended = asyncio.create_task(gives(result))
        await ended
        show(ended)
    mistakes = [ValueError("no flour"), KeyError("oven"), OSError(2, "no shelf"), RuntimeError(Bread()), ValueError()]
    for error in mistakes:
        ended = asyncio.create_task(fails(error))
        await asyncio.wait([ended])
        ended.exception()
        show(ended)
    event.clear()
    wilful = asyncio.create_task(stubborn(event))
    await asyncio.sleep(0)
    wilful.cancel("now")
    show(wilful)
    await asyncio.sleep(0)
    show(wilful)
    wilful.uncancel()
    show(wilful)
    wilful.cancel()
    slow.cancel()
    show(slow, saved)
    await asyncio.wait([wilful, slow, saved])
    show(wilful, slow, saved)


asyncio.run(main())
