"""Plugin registry with __init_subclass__, descriptors, metaclasses, ABCs, Protocols and generics."""
import asyncio
import abc
from collections import ChainMap, OrderedDict
from contextlib import AsyncExitStack
from typing import Any, ClassVar, Generic, Iterator, Protocol, TypeVar, runtime_checkable
import weakref

T = TypeVar("T")


class Typed(Generic[T]):
    def __init__(self, kind: type[T], *, default: T | None = None, check=lambda v: True):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name, self.slot = name, "_" + name
        owner.fields = [*getattr(owner, "fields", ()), name]

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.slot, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        if not self.check(value):
            raise ValueError(f"bad {self.name}: {value!r}")
        setattr(obj, self.slot, value)


class PluginMeta(abc.ABCMeta):
    def __prepare__(name, bases, **kw):
        return OrderedDict()

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, dict(ns), **kw)
        cls.order = [k for k in ns if not k.startswith("_")]
        return cls

    def __len__(cls):
        return len(cls.registry)

    def __getitem__(cls, key):
        return cls.registry[key]

    def __iter__(cls) -> Iterator[type]:
        return iter(sorted(cls.registry))


class Plugin(metaclass=PluginMeta):
    registry: ClassVar[dict[str, type]] = {}
    delay = Typed(float, default=0.1, check=lambda v: v >= 0)

    def __init_subclass__(cls, /, key: str = "", **kw):
        super().__init_subclass__(**kw)
        if key:
            Plugin.registry[key] = cls
            print(f"registered {key} -> {cls.__qualname__}")

    def __init__(self, **options):
        for k, v in options.items():
            setattr(self, k, v)

    @abc.abstractmethod
    async def process(self, text: str) -> str: ...

    async def __aenter__(self):
        await asyncio.sleep(self.delay)
        print("open", type(self).__name__)
        return self

    async def __aexit__(self, et, ev, tb):
        await asyncio.sleep(self.delay)
        print("close", type(self).__name__, et and et.__name__)


class Upper(Plugin, key="upper"):
    async def process(self, text):
        return text.upper()


class Repeat(Plugin, key="repeat"):
    times = Typed(int, default=2)

    async def process(self, text):
        return " ".join([text] * self.times)


class Half(Plugin):
    pass


@runtime_checkable
class Processor(Protocol):
    async def process(self, text: str) -> str: ...


class Duck:
    async def process(self, text):
        return f"quack({text})"


class Pipeline(Generic[T]):
    def __init__(self, *stages: T):
        self.stages = stages

    def __class_getitem__(cls, item):
        print("parametrised with", getattr(item, "__name__", item))
        return super().__class_getitem__(item)

    async def __call__(self, text: str) -> str:
        for s in self.stages:
            if not isinstance(s, Processor):
                raise TypeError(f"{s!r} is no processor")
            text = await s.process(text)
        return text


async def main():
    print(len(Plugin), list(Plugin), Repeat.fields, Repeat.order, Plugin["upper"].__mro__[1].__name__)
    for cls, kw in [(Half, {}), (Repeat, {"times": "3"}), (Repeat, {"delay": -1.0})]:
        try:
            cls(**kw)
        except (TypeError, ValueError) as e:
            print(f"{type(e).__name__}: {e}")
    async with AsyncExitStack() as stack:
        a = await stack.enter_async_context(Upper())
        b = await stack.enter_async_context(Repeat(times=3, delay=0.02))
        stack.callback(print, "callback", 1, sep="=")
        stack.push_async_callback(asyncio.sleep, 0.1)
        print(await Pipeline[Plugin](a, b, Duck())("hi"))
    try:
        await Pipeline(Duck(), 5)("x")
    except TypeError as e:
        print(e)
    ref = weakref.ref(a)
    print(ref() is a, vars(b), ChainMap({"x": 1}, {"x": 2, "y": 3})["y"], isinstance(Typed.__dict__["__get__"], object))
    d = weakref.WeakValueDictionary(a=a)
    print(list(d), Upper.delay.name, type(Upper).__name__, Half.__abstractmethods__)

asyncio.run(main())
