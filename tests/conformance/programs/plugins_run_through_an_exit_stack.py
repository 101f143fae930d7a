"""Plugins registered by __init_subclass__, opened through AsyncExitStack, closed in reverse even if one fails."""
import asyncio
from abc import ABC, abstractmethod
from contextlib import AsyncExitStack, suppress


class Plugin(ABC):
    registry = {}
    priority = 10

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[name or cls.__name__.lower()] = cls

    async def __aenter__(self):
        print(f"+ {self.name()}")
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print(f"- {self.name()}", exc_type.__name__ if exc_type else "")
        return False

    @classmethod
    def name(cls):
        return next(name for name, plugin in Plugin.registry.items() if plugin is cls)

    @abstractmethod
    async def run(self, data):
        """Change the data."""


class Upper(Plugin):
    async def run(self, data):
        return data.upper()


class Reverse(Plugin, name="rev"):
    priority = 5

    async def run(self, data):
        await asyncio.sleep(0.2)
        return data[::-1]


class Strict(Plugin):
    priority = 20

    async def run(self, data):
        if not data.isalpha():
            raise ValueError(f"{data!r} is not only letters")
        return data

    async def __aexit__(self, exc_type, exc, tb):
        await super().__aexit__(exc_type, exc, tb)
        return exc_type is not None and issubclass(exc_type, ValueError)


async def process(texts):
    results = []
    async with AsyncExitStack() as stack:
        plugins = [await stack.enter_async_context(cls()) for cls in sorted(Plugin.registry.values(), key=lambda c: c.priority)]
        for text in texts:
            for plugin in plugins:
                text = await plugin.run(text)
            results.append(text)
    return results


async def main():
    print({name: cls.priority for name, cls in Plugin.registry.items()})
    print(await process(["abc", "xyz"]))
    print(await process(["ok", "not ok", "never"]))
    with suppress(TypeError):
        Plugin()
        print("unreachable")
    with suppress(ZeroDivisionError, KeyError):
        async with Upper():
            {}["missing"]
    print([cls.__name__ for cls in Strict.__mro__])


asyncio.run(main())
