# SPDX-License-Identifier: GPL-3.0-or-later
"""collections.abc, written in the scenario language."""

import sys as _sys
from _abilities import (_missing, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Collection,
                        Container, Coroutine, Generator, Hashable, Iterable, Iterator, Reversible, Sized)
from _callables import Callable
from _deque import deque as _deque
from _setabc import _drain, _look, _matches, ItemsView, KeysView, MappingView, MutableSet, Set, ValuesView
from abc import abstractmethod as _abstractmethod

__all__ = """
    Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Hashable Iterable Iterator
    Generator Reversible Sized Container Callable Collection Set MutableSet Mapping MutableMapping
    MappingView KeysView ItemsView ValuesView Sequence MutableSequence ByteString
""".split()


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
        (MutableSequence, list, bytearray, _deque)):
    for _type in _types:
        _abc.register(_type)
del _abc, _type, _types
