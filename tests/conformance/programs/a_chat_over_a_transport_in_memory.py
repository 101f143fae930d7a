"""Chat room with in-memory transport, protocol-style callbacks, event bus with weak methods, overloads, io.StringIO report."""
import asyncio
import io
import inspect
import sys
import types
import typing
import weakref
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, MutableMapping
from contextlib import contextmanager, redirect_stdout, ExitStack
from numbers import Number, Rational
from typing import Annotated, Final, get_args, get_type_hints, overload


class CaseInsensitive(MutableMapping):
    def __init__(self, *a, **k):
        self._d = {}
        self.update(*a, **k)

    def __getitem__(self, k):
        return self._d[k.lower()][1]

    def __setitem__(self, k, v):
        self._d[k.lower()] = (k, v)

    def __delitem__(self, k):
        del self._d[k.lower()]

    def __iter__(self):
        return (k for k, _ in self._d.values())

    def __len__(self):
        return len(self._d)


class Bus:
    def __init__(self):
        self.subs: dict[str, list[weakref.WeakMethod]] = {}

    def on(self, event):
        def deco(fn):
            self.subs.setdefault(event, []).append(weakref.WeakMethod(fn) if inspect.ismethod(fn) else (lambda: fn))
            return fn
        return deco

    async def emit(self, event, *args):
        live = [fn for ref in self.subs.get(event, []) if (fn := ref()) is not None]
        out = []
        for fn in live:
            r = fn(*args)
            out.append(await r if inspect.isawaitable(r) else r)
        return out


class Lines:
    def __init__(self):
        self.q = asyncio.Queue()

    def feed_data(self, data):
        self.q.put_nowait(data)

    def feed_eof(self):
        self.q.put_nowait(b"")

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not (line := await self.q.get()):
            raise StopAsyncIteration
        return line


class Endpoint(ABC):
    def __init__(self, name: Annotated[str, "nick"]):
        self.name = name
        self.reader = Lines()

    @abstractmethod
    def said(self, who: str, text: str) -> None: ...

    def data(self, who, text):
        if who != self.name:
            self.reader.feed_data(f"{who}: {text}\n".encode())

    async def lines(self) -> AsyncIterator[str]:
        async for raw in self.reader:
            yield raw.decode().rstrip()


class User(Endpoint):
    MAX: Final = 3

    def said(self, who, text):
        self.data(who, text)
        return self.name

    def __del__(self):
        print("bye", self.name)


@overload
def shout(x: str) -> str: ...
@overload
def shout(x: bytes) -> bytes: ...
def shout(x):
    return x.upper() + ("!" if isinstance(x, str) else b"!")


@contextmanager
def section(title, width=30):
    print(f"{f' {title} ':=^{width}}")
    yield
    print("=" * width)


async def listen(user, out):
    async for line in user.lines():
        print(f"[{user.name:>5}] {line}", file=out)
    return f"{user.name} left"


async def main():
    bus, out = Bus(), io.StringIO()
    users = CaseInsensitive(Ann=User("Ann"), bob=User("bob"), Cy=User("Cy"))
    for u in users.values():
        bus.on("say")(u.said)
    del u

    @bus.on("say")
    async def censor(who, text):
        await asyncio.sleep(0.1)
        return "***" if "damn" in text else None

    tasks = [asyncio.create_task(listen(u, out)) for u in users.values()]
    print(await bus.emit("say", "Ann", "hello"))
    print(await bus.emit("say", "bob", "damn it"))
    users["CY"].reader.feed_eof()
    print(await tasks[2])
    tasks.pop()
    del users["cY"]
    print(await bus.emit("say", "Ann", shout("bye")), len(users), list(users), "ANN" in users)
    for u in users.values():
        u.reader.feed_eof()
    print(await asyncio.gather(*tasks))
    with section("log", 24), ExitStack() as st:
        st.callback(print, "popped")
        print(out.getvalue(), end="")
    buf = io.StringIO()
    with redirect_stdout(buf):
        print("captured", 1, sep="|")
    print(repr(buf.getvalue()), shout(b"x"))
    print(get_type_hints(Endpoint.said), get_args(Callable[[int], str]), get_type_hints(Endpoint.__init__, include_extras=True))
    print(inspect.signature(User.said), isinstance(3, Rational), isinstance(2.5, Number), issubclass(CaseInsensitive, Mapping))
    try:
        Endpoint("x")
    except TypeError as e:
        print(e)
    ns = types.SimpleNamespace(a=1, **{"b": [2]})
    mp = types.MappingProxyType({"k": 1})
    try:
        mp["k"] = 2
    except TypeError as e:
        print(ns, mp, e)
    print(isinstance(listen, Callable), typing.Optional[int], int | None, list[dict[str, int]], Awaitable[int])
    print("done", file=sys.stderr)

asyncio.run(main())
