# SPDX-License-Identifier: GPL-3.0-or-later
"""Abstract sets and the views of mappings."""

from _abilities import _generic, _missing, Collection, Iterable, Sized
from abc import abstractmethod as _abstractmethod

__name__ = "collections.abc"  # what its classes and functions say that they are of


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
