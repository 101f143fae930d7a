# Debounce, throttle and coalesce calls, with handles of the loop.
import asyncio
from functools import wraps, update_wrapper


def debounce(wait):
    def decorator(function):
        handle = None

        @wraps(function)
        def debounced(*args, **kwargs):
            nonlocal handle
            if handle is not None:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(wait, lambda: function(*args, **kwargs))
            return handle

        debounced.cancel = lambda: handle and handle.cancel()
        return debounced
    return decorator


class Throttle:
    """Leading and trailing edge."""

    def __init__(self, function, interval):
        update_wrapper(self, function)
        self.function, self.interval = function, interval
        self.handle = self.trailing = None

    def __call__(self, *args):
        if self.handle is None:
            self.function(*args)
            self.handle = asyncio.get_event_loop().call_later(self.interval, self.release)
        else:
            self.trailing = args

    def release(self):
        self.handle = None
        if self.trailing is not None:
            args, self.trailing = self.trailing, None
            self(*args)


class Coalesce:
    """Calls while one is under way share the next one."""

    def __init__(self, function):
        self.function, self.task, self.again = function, None, None

    async def __call__(self):
        if self.task is None:
            self.task = asyncio.ensure_future(self.run())
            return await asyncio.shield(self.task)
        if self.again is None:
            self.again = asyncio.get_running_loop().create_future()
        return await self.again

    async def run(self):
        try:
            return await self.function()
        finally:
            self.task = None
            if (again := self.again) is not None:
                self.again = None
                self.task = asyncio.ensure_future(self.run())
                self.task.add_done_callback(lambda task: again.set_result(task.result()))


def now():
    return f"{asyncio.get_running_loop().time():.2f}"


@debounce(0.3)
def search(text):
    """Looks for a text."""
    print(now(), "search", repr(text))


@lambda function: Throttle(function, 0.25)
def scroll(position):
    print(now(), "scroll to", position)


runs = 0


@Coalesce
async def save():
    global runs
    runs += 1
    number = runs
    await asyncio.sleep(0.4)
    return number


async def type_text(text, pauses):
    for n, pause in enumerate(pauses, 1):
        await asyncio.sleep(pause)
        handle = search(text[:n])
    return handle


async def saver(after):
    await asyncio.sleep(after)
    result = await save()
    print(now(), "saved in run", result)
    return result


async def main():
    handle = await type_text("python", [0.1, 0.1, 0.1, 0.5, 0.1, 0.1])
    for position in range(0, 700, 100):
        scroll(position)
        await asyncio.sleep(0.08)
    print(handle.cancelled(), search.__name__, search.__doc__, scroll.__name__)
    search("never")
    search.cancel()
    print(await asyncio.gather(*(saver(after) for after in (0, 0.1, 0.2, 0.5, 1.5))))
    await asyncio.sleep(0.5)
    print(runs, scroll.handle)


asyncio.run(main())
