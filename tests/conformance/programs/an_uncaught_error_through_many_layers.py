"""An exception passes decorators, a generator, a comprehension, a lambda, a context manager and a coroutine."""
import asyncio
import contextlib
import functools


def logged(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        try:
            return await function(*args, **kwargs)
        finally:
            print(f"{function.__name__} is left")
    return wrapper


def lines(text):
    for line in text.splitlines():
        yield line.partition("=")[::2]


@contextlib.contextmanager
def section(title):
    print(title)
    try:
        yield title.upper()
    except KeyError as error:
        raise LookupError(f"in {title}") from error


convert = lambda pairs, kind: {key: kind(value)
                               for key, value in pairs}


class Config:
    defaults = {"size": 3}

    def __init__(self, text):
        self.values = convert(lines(text), int)

    def __getattr__(self, name):
        return self.values[name] if name in self.values else self.defaults[name]


@logged
async def load(text):
    await asyncio.sleep(0.1)
    return Config(text)


@logged
async def use(config):
    with section("first"):
        print(config.size + config.width)
    with section("second") as title:
        print(title, (
            config.height
            * 2
        ))


async def main():
    try:
        await load("width=wide")
    except ValueError as error:
        print(error)
    config = await load("width=4\ndepth=7")
    await asyncio.gather(
        use(config),
        asyncio.sleep(1),
    )


asyncio.run(main())
