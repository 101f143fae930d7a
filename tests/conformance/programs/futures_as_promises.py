"""Futures by hand: set by a callback, awaited by many, chained with done callbacks, and the errors of misuse."""
import asyncio


def when_done(label):
    def callback(fut):
        if fut.cancelled():
            print(f"  {label}: cancelled")
        elif fut.exception() is not None:
            print(f"  {label}: failed with {fut.exception()!r}")
        else:
            print(f"  {label}: {fut.result()!r}")
    return callback


def then(future, function):
    """A future for function(result) of another one."""
    chained = future.get_loop().create_future()

    def done(source):
        try:
            chained.set_result(function(source.result()))
        except Exception as error:
            chained.set_exception(error)
    future.add_done_callback(done)
    return chained


async def reader(n, fut):
    print(f"  reader {n} got {await fut}")


async def main():
    loop = asyncio.get_running_loop()

    print("set by a timer")
    fut = loop.create_future()
    print(" ", fut)
    fut.add_done_callback(when_done("callback"))
    loop.call_later(1, fut.set_result, "value")
    await asyncio.gather(*(reader(n, fut) for n in range(3)))
    print(" ", fut, await fut)

    print("chained")
    first = loop.create_future()
    last = then(then(first, lambda x: x + 1), lambda x: 100 // x)
    first.set_result(9)
    print(" ", last.done(), await last, last.done())
    first = loop.create_future()
    last = then(then(first, lambda x: x + 1), lambda x: 100 // x)
    first.set_result(-1)
    try:
        await last
    except ZeroDivisionError as error:
        print("  error:", error)

    print("misuse")
    for attempt in (lambda: fut.set_result(2), lambda: loop.create_future().result(), lambda: loop.create_future().set_exception(StopIteration())):
        try:
            attempt()
        except Exception as error:
            print(" ", type(error).__name__, error)
    gone = loop.create_future()
    gone.add_done_callback(when_done("gone"))
    print(" ", gone.cancel(), gone.cancel(), gone.cancelled())
    remove = when_done("removed")
    other = loop.create_future()
    other.add_done_callback(remove)
    print("  removed", other.remove_done_callback(remove))
    other.set_exception(OSError("disk"))
    other.add_done_callback(when_done("late"))
    await asyncio.sleep(0)
    print(" ", isinstance(other, asyncio.Future), asyncio.isfuture(other), asyncio.isfuture(reader))


asyncio.run(main())
