import asyncio
import traceback


class ConfigError(Exception):
    """Something is wrong with the settings."""


class MissingKey(ConfigError, KeyError):
    def __init__(self, key, *, where="settings"):
        super().__init__(key)
        self.key = key
        self.where = where

    def __str__(self):
        return f"no {self.key!r} in {self.where}"


SETTINGS = {"host": "example", "port": "80a", "retries": "3"}


async def lookup(key):
    await asyncio.sleep(0.01)
    try:
        return SETTINGS[key]
    except KeyError:
        raise MissingKey(key)


async def number(key):
    text = await lookup(key)
    try:
        return int(text)
    except ValueError as error:
        error.add_note(f"while reading {key!r}")
        raise ConfigError(f"{key} must be a number") from error


async def hidden(key):
    try:
        return await lookup(key)
    except MissingKey as error:
        raise ConfigError("settings are incomplete") from None


async def careless():
    try:
        await number("port")
    finally:
        {}["cleanup"]


def chain(error):
    """Walks along __cause__ and __context__ as the interpreter does."""
    while error is not None:
        yield error
        if error.__cause__ is not None:
            print("   caused by:")
            error = error.__cause__
        elif error.__context__ is not None and not error.__suppress_context__:
            print("   happened while handling:")
            error = error.__context__
        else:
            error = None


async def main():
    print(await number("retries"))
    for attempt in (lookup("user"), number("port"), hidden("user"), careless()):
        print("==", attempt.__name__)
        try:
            await attempt
        except Exception as error:
            error.add_note(f"attempt {attempt.__qualname__}")
            for link in chain(error):
                notes = getattr(link, "__notes__", [])
                print(f"   {type(link).__name__}: {link} {notes}")

    try:
        await careless()
    except KeyError as error:
        lines = traceback.format_exception(error)
        print(f"{len(lines)} parts")
        for line in "".join(lines).splitlines():
            if not line.startswith("  "):
                print("|", line)
        summary = traceback.extract_tb(error.__traceback__)
        print([frame.name for frame in summary], summary[-1].line)
        print(traceback.format_exception_only(error)[0].rstrip())
    print(issubclass(MissingKey, (KeyError, ConfigError)), MissingKey("a", where="b").args,
          [c.__name__ for c in MissingKey.__mro__])


asyncio.run(main())
