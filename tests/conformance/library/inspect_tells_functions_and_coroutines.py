"""The questions of inspect."""
import asyncio
import functools
import inspect


def plain(a, b: int = 2, *args: str, c, d=4, **kwargs) -> list[int]:
    """A plain one.

        indented
    """


def generator():
    yield 1


async def coroutine(x, /, y):
    return x


async def async_generator():
    yield 1


class C:
    """Its text."""

    def method(self, a, b=1):
        pass

    @classmethod
    def make(cls, a):
        pass

    @staticmethod
    def helper(a):
        pass

    async def work(self):
        pass

    @property
    def value(self):
        return 1

    def __call__(self, x):
        pass


class D(C):
    def __init__(self, name, *, size: int = 3):
        self.name = name


class Awaits:
    def __await__(self):
        return iter(())


@functools.wraps(plain)
def wrapped(*args, **kwargs):
    pass


async def main():
    pending = coroutine(1, 2)
    made = {"function": plain, "generator function": generator, "coroutine function": coroutine,
            "async generator function": async_generator, "generator": generator(), "coroutine": pending,
            "async generator": async_generator(), "class": C, "method": C().method, "class method": C.make,
            "static method": C.helper, "async method": D("d").work, "module": inspect, "builtin": len,
            "lambda": lambda: 0, "partial": functools.partial(coroutine, 1), "awaitable": Awaits(), "int": 3,
            "future": asyncio.get_running_loop().create_future(), "task": asyncio.current_task()}
    for question in ("isfunction", "isgeneratorfunction", "iscoroutinefunction", "isasyncgenfunction", "isgenerator",
                     "iscoroutine", "isasyncgen", "isawaitable", "isclass", "ismethod", "ismodule", "isbuiltin", "isroutine"):
        print(question, [name for name, thing in made.items() if getattr(inspect, question)(thing)])
    print(inspect.getcoroutinestate(pending))
    pending.close()
    print(inspect.getcoroutinestate(pending))
    asleep = asyncio.sleep(0)
    print(inspect.iscoroutine(asleep), inspect.isawaitable(asleep))
    await asleep


asyncio.run(main())
print(inspect.getdoc(plain))
print(inspect.getdoc(C), inspect.getdoc(D), inspect.getmro(D), inspect.getmodule(C).__name__, inspect.cleandoc("  a\n    b\n   c\n"))
print([name for name, _ in inspect.getmembers(D, inspect.isfunction)], inspect.unwrap(wrapped) is plain)
