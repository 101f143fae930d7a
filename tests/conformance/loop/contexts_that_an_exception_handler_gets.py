"""The exception handler's context: its keys in order, the callback's text with abbreviated arguments, and the handle."""
import asyncio
import functools
import re

folder = __file__.removesuffix("contexts_that_an_exception_handler_gets.py")


class Caller:
    def __call__(self, *args):
        raise KeyError("called")

    def __repr__(self):
        return "<Caller>"

    def method(self, *args):
        raise IndexError("method")


def broken(*args, **keywords):
    raise ZeroDivisionError("no")


async def generator():
    try:
        yield 1
    finally:
        raise RuntimeError("in finally")


async def fails():
    raise ValueError("unseen")


def handler(loop, context):
    print(list(context))
    for key, value in context.items():
        print("  ", key, re.sub("0x[0-9a-f]+", "0x?", repr(value).replace(folder, "")))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    future = loop.create_future()
    future.add_done_callback(broken)
    future.add_done_callback(functools.partial(broken, 1, key=2))
    future.add_done_callback(Caller())
    future.add_done_callback(Caller().method)
    future.add_done_callback(lambda done: 1 / 0)
    future.set_result("fine")
    await asyncio.sleep(0)
    print("called soon")
    loop.call_soon(broken, 1, "two", list(range(100)), "x" * 100)
    loop.call_soon(functools.partial(broken, 1, key=2), 3)
    print(loop.call_soon(functools.partial(Caller(), 7), 3))
    await asyncio.sleep(0)
    print("later")
    loop.call_at(0.1, broken)
    await asyncio.sleep(0.2)
    print("a task's callback")
    task = asyncio.create_task(asyncio.sleep(0), name="t")
    task.add_done_callback(broken)
    await asyncio.sleep(0.1)
    print("never retrieved")
    asyncio.create_task(fails(), name="lost")
    await asyncio.sleep(0.1)
    future = loop.create_future()
    future.set_exception(ValueError("f"))
    del future
    print("a generator's end")
    main.keep = generator()
    await anext(main.keep)

asyncio.run(main())
