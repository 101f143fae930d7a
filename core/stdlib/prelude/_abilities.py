# SPDX-License-Identifier: GPL-3.0-or-later
"""Abstract classes of one ability, and the iterators and coroutines."""

from abc import _has_methods, ABCMeta as _ABCMeta, abstractmethod as _abstractmethod
from types import GenericAlias as _GenericAlias

__name__ = "collections.abc"  # what its classes and functions say that they are of

_generic = classmethod(_GenericAlias)
_missing = object()


def _known_by(*methods):
    """Whoever has the methods counts as a subclass of the decorated class."""
    def mark(owner):
        def __subclasshook__(cls, C):
            return _has_methods(C, *methods) if cls is owner else NotImplemented

        __subclasshook__.__qualname__ = f"{owner.__name__}.__subclasshook__"
        owner.__subclasshook__ = classmethod(__subclasshook__)
        return owner

    return mark


def _ability(name, function, generic=True):
    """A class whose one abstract method is the function."""
    method = function.__name__
    function.__qualname__ = f"{name}.{method}"
    body = {"__module__": __name__, "__slots__": (), method: _abstractmethod(function)}
    if generic:
        body["__class_getitem__"] = _generic
    return _known_by(method)(_ABCMeta(name, (), body))


def __hash__(self):
    return 0


def __len__(self):
    return 0


def __contains__(self, x):
    return False


def __iter__(self):
    yield from ()


def __await__(self):
    yield


def __aiter__(self):
    return AsyncIterator()


Hashable = _ability("Hashable", __hash__, generic=False)
Sized = _ability("Sized", __len__, generic=False)
Container = _ability("Container", __contains__)
Iterable = _ability("Iterable", __iter__)
Awaitable = _ability("Awaitable", __await__)
AsyncIterable = _ability("AsyncIterable", __aiter__)
del __hash__, __len__, __contains__, __iter__, __await__, __aiter__


def _thrown(typ, val, tb):
    if val is None:
        val = typ if tb is None and isinstance(typ, BaseException) else typ()
    return val if tb is None else val.with_traceback(tb)


def _finish(throw, kind):
    try:
        throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError(f"{kind} ignored GeneratorExit")


@_known_by("__iter__", "__next__")
class Iterator(Iterable):
    __slots__ = ()

    def __iter__(self):
        return self

    @_abstractmethod
    def __next__(self):
        raise StopIteration


@_known_by("__reversed__", "__iter__")
class Reversible(Iterable):
    @_abstractmethod
    def __reversed__(self):
        yield from ()

    __slots__ = ()


@_known_by("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    __slots__ = ()

    def close(self):
        _finish(self.throw, "generator")

    @_abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    @_abstractmethod
    def send(self, value):
        raise StopIteration

    def __next__(self):
        return self.send(None)


@_known_by("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    __slots__ = ()

    def close(self):
        _finish(self.throw, "coroutine")

    @_abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    @_abstractmethod
    def send(self, value):
        raise StopIteration


@_known_by("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()

    def __aiter__(self):
        return self

    @_abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration


@_known_by("__aiter__", "__anext__", "asend", "athrow", "aclose")
class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")

    @_abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    @_abstractmethod
    async def asend(self, value):
        raise StopAsyncIteration

    async def __anext__(self):
        return await self.asend(None)


@_known_by("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()
