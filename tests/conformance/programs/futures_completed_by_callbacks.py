"""An old callback library is given a coroutine face with futures: results, errors, timers, cancellation."""
import asyncio
import functools


class OldLibrary:
    """Knows nothing of coroutines: calls back later."""

    def __init__(self, loop):
        self.loop, self.handles = loop, {}

    def compute(self, x, on_done, on_error):
        def finish():
            del self.handles[x]
            if x < 0:
                on_error(ValueError(f"negative: {x}"))
            else:
                on_done(x ** 0.5)
        self.handles[x] = self.loop.call_later(1 + abs(x) / 10, finish)

    def abort(self, x):
        handle = self.handles.pop(x)
        handle.cancel()
        print("  aborted", x, handle.cancelled(), handle.when() > 0)


def awaitable(library, x):
    future = library.loop.create_future()

    def cleanup(f):
        if f.cancelled():
            library.abort(x)
    library.compute(x, lambda r: future.done() or future.set_result(r), lambda e: future.done() or future.set_exception(e))
    future.add_done_callback(cleanup)
    return future


def promisify(function):
    @functools.wraps(function)
    async def wrapper(*args):
        future = asyncio.get_running_loop().create_future()
        function(*args, future.set_result)
        return await future
    return wrapper


@promisify
def greet_later(name, callback):
    asyncio.get_running_loop().call_soon(callback, f"hello {name}")


async def main():
    loop = asyncio.get_running_loop()
    library = OldLibrary(loop)
    print(await awaitable(library, 16))
    try:
        await awaitable(library, -4)
    except ValueError as error:
        print("error:", error)
    future = awaitable(library, 81)
    print(future.done(), future.cancelled())
    for _ in asyncio.as_completed([awaitable(library, n) for n in (9, 4, 1)]):
        print(await _, end=" ")
    print()
    try:
        await asyncio.wait_for(awaitable(library, 100), 2)
    except asyncio.TimeoutError:
        print("too slow,", library.handles.keys())
    print(await future, future.done())
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    fresh = loop.create_future()
    for question in (fresh.result, fresh.exception):
        try:
            question()
        except asyncio.InvalidStateError as error:
            print(error)
    fresh.cancel("not needed")
    fresh.add_done_callback(print)
    try:
        await fresh
    except asyncio.CancelledError as error:
        print(repr(error), fresh.cancel())
    print(await greet_later("Ann"), greet_later.__name__)
    bad = loop.create_future()
    try:
        bad.set_exception(StopIteration())
    except TypeError as error:
        print(error)
    bad.set_exception(KeyError)
    try:
        await bad
    except KeyError as error:
        print(repr(error), bad.exception() is error)


asyncio.run(main())
