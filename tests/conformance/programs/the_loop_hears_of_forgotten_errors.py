import asyncio
import gc

log = []


def handler(loop, context):
    error = context.get("exception")
    keys = ", ".join(sorted(k for k in context if k not in ("source_traceback", "handle_traceback")))
    print(f"  [{context['message'].split(':')[0].split(' at ')[0].split(' <')[0]}] {error!r} ({keys})")
    log.append(type(error).__name__)


def broken_callback(future=None):
    raise ZeroDivisionError("in a callback")


async def forgotten():
    raise KeyError("forgotten")


async def retrieved():
    raise IndexError("retrieved")


async def stubborn_cleanup():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise OSError("while being cancelled")


async def failing_generator():
    try:
        yield 1
        yield 2
    finally:
        raise RuntimeError("in the generator's finally")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)

    print("a task that nobody awaits")
    asyncio.create_task(forgotten())
    await asyncio.sleep(0.01)
    gc.collect()

    print("an exception that is looked at")
    task = asyncio.create_task(retrieved())
    await asyncio.sleep(0)
    print(" ", repr(task.exception()))
    del task
    gc.collect()

    print("callbacks")
    loop.call_soon(broken_callback)
    loop.call_later(0.01, broken_callback)
    future = loop.create_future()
    future.add_done_callback(broken_callback)
    future.add_done_callback(lambda f: print("  the next callback still runs:", f.result()))
    future.set_result("fine")
    await asyncio.sleep(0.05)

    print("a future")
    lost = loop.create_future()
    lost.set_exception(LookupError("lost future"))
    del lost
    gc.collect()

    print("by hand")
    loop.call_exception_handler({"message": "something odd", "exception": UserWarning("odd"), "detail": 5})
    loop.call_exception_handler({"message": "no exception at all"})

    print("gather drops the second error")
    try:
        await asyncio.gather(forgotten(), retrieved())
    except LookupError as error:
        print(" ", repr(error))
    gc.collect()

    print("shield and cancel")
    inner = asyncio.ensure_future(forgotten())
    outer = asyncio.shield(inner)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("  outer cancelled")
    await asyncio.sleep(0)
    del inner, outer
    gc.collect()

    print("a handler that is broken itself is reported on stderr; so it is put back first")
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(str(error)[:40])
    print("at the end")
    waiting = asyncio.create_task(stubborn_cleanup())
    stream = failing_generator()
    print(await anext(stream))
    await asyncio.sleep(0)
    main.keep = waiting, stream


asyncio.run(main())
print(len(log), log)
