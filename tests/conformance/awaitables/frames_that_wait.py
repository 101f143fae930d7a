"""Frames that wait: of generators, coroutines and async generators; what tasks show of their stacks."""
import asyncio
import io
import sys
import traceback
import types


def numbers(start):
    step = 2
    received = yield start
    step = received
    yield start + step


generator = numbers(10)
print(generator.gi_frame.f_lineno, generator.gi_frame.f_locals, generator.gi_frame.f_code is generator.gi_code)
next(generator)
print(generator.gi_frame.f_lineno, generator.gi_frame.f_locals, generator.gi_frame.f_back)
generator.send(5)
print(generator.gi_frame.f_lineno, generator.gi_frame.f_locals, generator.gi_frame is generator.gi_frame)
list(generator)
print(generator.gi_frame)

cleared = numbers(1)
next(cleared)
frame = cleared.gi_frame
frame.clear()
print(frame.f_locals, cleared.gi_frame, list(cleared))


async def inner(n):
    await asyncio.sleep(n)
    return n


async def outer(n):
    text = "waits"
    result = await inner(n)
    return text, result


async def ticks():
    for n in range(3):
        yield n


async def fails():
    secret = 42
    await asyncio.sleep(0)
    raise ValueError("no")


async def main():
    coroutine = outer(1)
    print(coroutine.cr_frame.f_lineno, coroutine.cr_await, coroutine.cr_running)
    task = asyncio.create_task(coroutine, name="outer")
    await asyncio.sleep(0)
    print(coroutine.cr_frame.f_lineno, coroutine.cr_frame.f_locals, coroutine.cr_frame.f_back)
    waited = coroutine.cr_await
    print(waited.__qualname__, waited.cr_frame.f_locals, waited.cr_frame.f_lineno, waited.cr_frame.f_back)
    chain = []
    while hasattr(coroutine, "cr_code"):
        chain.append(coroutine.cr_code.co_name)
        coroutine = coroutine.cr_await
        if coroutine.__qualname__ == "sleep":
            break
    print(chain)
    frames = task.get_stack()
    print([(frame.f_code.co_name, frame.f_lineno) for frame in frames], task.get_stack(limit=0))
    out = io.StringIO()
    task.print_stack(file=out)
    print(out.getvalue().replace(__file__, "FILE").replace(__file__.rpartition("/")[2], "FILE"))
    print(await task, task.get_stack())
    out = io.StringIO()
    task.print_stack(file=out)
    print(out.getvalue()[:12])

    stream = ticks()
    print(stream.ag_frame.f_lineno, stream.ag_frame.f_locals)
    await anext(stream)
    print(stream.ag_frame.f_lineno, stream.ag_frame.f_locals)
    await stream.aclose()
    print(stream.ag_frame)

    failed = asyncio.create_task(fails())
    await asyncio.wait([failed])
    print([(frame.f_code.co_name, frame.f_lineno) for frame in failed.get_stack()])
    out = io.StringIO()
    failed.print_stack(file=out)
    print(out.getvalue().splitlines()[2:])
    try:
        await failed
    except ValueError as error:
        print([entry.name for entry in traceback.extract_tb(error.__traceback__)])
    here = asyncio.current_task().get_stack()
    print(here[-1].f_code.co_name, isinstance(here[-1], types.FrameType))
    print(sys._getframe().f_code.co_name, asyncio.current_task().get_coro().cr_frame is sys._getframe())


asyncio.run(main())
