# SPDX-License-Identifier: GPL-3.0-or-later
"""collections.abc, written in the scenario language."""

import sys as _sys
from abc import ABCMeta as _ABCMeta, _has_methods, abstractmethod as _abstractmethod
from types import GenericAlias as _GenericAlias

__all__ = """
    Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Hashable Iterable Iterator
    Generator Reversible Sized Container Callable Collection Set MutableSet Mapping MutableMapping
    MappingView KeysView ItemsView ValuesView Sequence MutableSequence ByteString
""".split()

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


class _CallableGenericAlias:
    """Callable[[int], str]: a list of parameters and a result."""

    __slots__ = ("__origin__", "__args__")

    def __init__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (tuple, list)):
            args = (*parameters, result)
        elif parameters is not ... and type(parameters).__name__ not in (
                "ParamSpec", "_ConcatenateGenericAlias"):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}")
        self.__origin__ = Callable
        self.__args__ = args

    @property
    def __parameters__(self):
        return _GenericAlias(tuple, self.__args__).__parameters__

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or type(args[0]).__name__ in (
                "ParamSpec", "_ConcatenateGenericAlias")):
            return "collections.abc." + repr(_GenericAlias(_Shown, args)).removeprefix(_shown)
        shown = [repr(_GenericAlias(_Shown, (arg,)))[len(_shown) + 9:-1] for arg in args]
        return f"collections.abc.Callable[[{', '.join(shown[:-1])}], {shown[-1]}]"

    def __call__(self, *args, **keywords):
        return Callable(*args, **keywords)

    def __getitem__(self, item):
        args = _GenericAlias(tuple, self.__args__)[item].__args__
        return _CallableGenericAlias((list(args[:-1]), args[-1]))

    def __eq__(self, other):
        if not isinstance(other, _CallableGenericAlias):
            return NotImplemented
        return self.__args__ == other.__args__

    def __hash__(self):
        return hash((Callable, self.__args__))

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __mro_entries__(self, bases):
        return (Callable,)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, subclass):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")


class _Shown:
    pass


_Shown.__qualname__ = "Callable"
_shown = __name__ + "."


@_known_by("__call__")
class Callable(metaclass=_ABCMeta):
    __slots__ = ()

    def __class_getitem__(cls, args):
        return _CallableGenericAlias(args)

    @_abstractmethod
    def __call__(self, *args, **kwds):
        return False


def _as_set(like, other):
    """The other operand as a set, None if it cannot be one."""
    if isinstance(other, Set):
        return other
    return like._from_iterable(other) if isinstance(other, Iterable) else None


class Set(Collection):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def _hash(self):
        return hash(frozenset(self))

    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __lt__(self, other):
        return len(self) < len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __gt__(self, other):
        return len(self) > len(other) and self.__ge__(other) if isinstance(other, Set) else NotImplemented

    def __le__(self, other):
        if isinstance(other, Set):
            return len(self) <= len(other) and all(item in other for item in self)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, Set):
            return len(self) >= len(other) and all(item in self for item in other)
        return NotImplemented

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for side in (self, other) for item in side)
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for item in other if item in self)
        return NotImplemented

    def __xor__(self, other):
        right = _as_set(self, other)
        return NotImplemented if right is None else (self - right) | (right - self)

    def __sub__(self, other):
        right = _as_set(self, other)
        if right is None:
            return NotImplemented
        return self._from_iterable(item for item in self if item not in right)

    def __rsub__(self, other):
        left = _as_set(self, other)
        if left is None:
            return NotImplemented
        return self._from_iterable(item for item in left if item not in self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__


def _drain(take, end):
    try:
        while True:
            take()
    except end:
        pass


class MutableSet(Set):
    __slots__ = ()

    def clear(self):
        _drain(self.pop, KeyError)

    def pop(self):
        for first in self:
            self.discard(first)
            return first
        raise KeyError from None

    def remove(self, value):
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    @_abstractmethod
    def discard(self, value):
        raise NotImplementedError

    @_abstractmethod
    def add(self, value):
        raise NotImplementedError

    def __iand__(self, it):
        for item in self - it:
            self.discard(item)
        return self

    def __ior__(self, it):
        for item in it:
            self.add(item)
        return self

    def __isub__(self, it):
        if self is it:
            self.clear()
            return self
        for item in it:
            self.discard(item)
        return self

    def __ixor__(self, it):
        if self is it:
            self.clear()
            return self
        for item in it if isinstance(it, Set) else self._from_iterable(it):
            (self.discard if item in self else self.add)(item)
        return self


def _look(mapping, key, otherwise):
    try:
        return mapping[key]
    except KeyError:
        return otherwise


class Mapping(Collection):
    __slots__ = ()
    __reversed__ = None

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    def __contains__(self, key):
        return _look(self, key, _missing) is not _missing

    def get(self, key, default=None):
        return _look(self, key, default)

    @_abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def values(self):
        return ValuesView(self)

    def items(self):
        return ItemsView(self)

    def keys(self):
        return KeysView(self)


class MutableMapping(Mapping):
    __slots__ = ()

    def clear(self):
        _drain(self.popitem, KeyError)

    def pop(self, key, default=_missing):
        value = self[key] if default is _missing else _look(self, key, _missing)
        if value is _missing:
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            pair = key, self[key]
            del self[key]
            return pair
        raise KeyError from None

    def setdefault(self, key, default=None):
        value = _look(self, key, _missing)
        if value is _missing:
            self[key] = value = default
        return value

    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping) or hasattr(other, "keys"):
            given = ((key, other[key]) for key in other.keys())
        else:
            given = other
        for pairs in (given, kwds.items()):
            for key, value in pairs:
                self[key] = value

    @_abstractmethod
    def __delitem__(self, key):
        raise KeyError

    @_abstractmethod
    def __setitem__(self, key, value):
        raise KeyError


class MappingView(Sized):
    __slots__ = ("_mapping",)
    __class_getitem__ = _generic

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"

    def __len__(self):
        return len(self._mapping)

    def __init__(self, mapping):
        self._mapping = mapping


def _plain_set(cls, it):
    return set(it)


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(_plain_set)

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(_plain_set)

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield key, mapping[key]

    def __contains__(self, item):
        key, value = item
        found = _look(self._mapping, key, _missing)
        return found is not _missing and (found is value or found == value)


def _matches(value, items):
    return (item is value or item == value for item in items)


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield mapping[key]

    def __contains__(self, value):
        return any(_matches(value, ValuesView.__iter__(self)))


class Sequence(Reversible, Collection):
    __slots__ = ()

    def __contains__(self, value):
        return any(_matches(value, self))

    def count(self, value):
        return sum(1 for match in _matches(value, self) if match)

    def index(self, value, start=0, stop=None):
        size = len(self) if start < 0 or stop is not None and stop < 0 else 0
        start = max(size + start, 0) if start < 0 else start
        if stop is None:
            stop = _sys.maxsize
        for at in range(start, size + stop if stop < 0 else stop):
            try:
                item = self[at]
            except IndexError:
                break
            if item is value or item == value:
                return at
        raise ValueError

    def __reversed__(self):
        for at in range(len(self) - 1, -1, -1):
            yield self[at]

    def __iter__(self):
        at = 0
        try:
            while True:
                yield self[at]
                at += 1
        except IndexError:
            pass

    @_abstractmethod
    def __getitem__(self, index):
        raise IndexError


class MutableSequence(Sequence):
    __slots__ = ()

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(self) if values is self else values:
            self.append(value)

    def pop(self, index=-1):
        taken = self[index]
        del self[index]
        return taken

    def clear(self):
        _drain(self.pop, IndexError)

    def remove(self, value):
        del self[self.index(value)]

    def reverse(self):
        left, right = 0, len(self) - 1
        while left < right:
            self[left], self[right] = self[right], self[left]
            left, right = left + 1, right - 1

    @_abstractmethod
    def insert(self, index, value):
        raise IndexError

    @_abstractmethod
    def __delitem__(self, index):
        raise IndexError

    def __iadd__(self, values):
        self.extend(values)
        return self

    @_abstractmethod
    def __setitem__(self, index, value):
        raise IndexError


class ByteString(Sequence):
    __slots__ = ()


for _abc, *_types in (
        (Set, frozenset),
        (MutableSet, set),
        (KeysView, type({}.keys())),
        (ItemsView, type({}.items())),
        (ValuesView, type({}.values())),
        (Mapping, type(type.__dict__)),
        (MutableMapping, dict),
        (Sequence, tuple, str, range),
        (ByteString, bytes, bytearray),
        (MutableSequence, list, bytearray)):
    for _type in _types:
        _abc.register(_type)
del _abc, _type, _types
