"""What a task gets from a yield instead of an await is refused: a future, too."""
import asyncio


class Yields:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        try:
            got = yield self.what
            print("got", got)
        except RuntimeError as e:
            print("RuntimeError", e)
        return "end"


class Hands:
    """What asyncio's futures do."""

    def __init__(self, future):
        self.future = future

    def __await__(self):
        yield from self.future
        return "handed"


class Twice:
    def __init__(self, future):
        self.future = future

    def __await__(self):
        iterator = self.future.__await__()
        first = next(iterator)
        print(first is self.future)
        yield first
        try:
            next(iterator)
        except StopIteration as e:
            return e.value


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(await Yields(future))
    print(await Yields(future))
    done = loop.create_future()
    done.set_result(1)
    print(await Yields(done))
    print(await Yields(asyncio.current_task()))
    loop.call_later(0.1, future.set_result, "x")
    print(await Hands(future))
    future = loop.create_future()
    loop.call_later(0.1, future.set_result, "y")
    print(await Twice(future))
    print(await Yields(None))
    print(future._asyncio_future_blocking)


asyncio.run(main())
