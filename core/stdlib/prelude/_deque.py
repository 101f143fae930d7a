# SPDX-License-Identifier: GPL-3.0-or-later
"""The deque of collections."""

from _dequeitems import items as _Items  # a list that lets go of its first item first
from _recursiverepr import recursive_repr
from operator import index as _integer
from sys import maxsize as _maxsize

__name__ = "collections"  # what its classes and functions say that they are of


class deque:
    """A list whose head moves: the items are those from _head on."""
    __slots__ = ("_items", "_head", "_maxlen", "__weakref__")
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            maxlen = _integer(maxlen)
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._items = _Items()
        self._head = 0
        self._maxlen = maxlen
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    @maxlen.setter
    def maxlen(self, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

    def _live(self):
        return self._items[self._head:] if self._head else self._items

    def _replace(self, items):
        self._items = _Items(items)
        self._head = 0

    def __len__(self):
        return len(self._items) - self._head

    def __bool__(self):
        return len(self._items) > self._head

    def append(self, item):
        self._items.append(item)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, item):
        if self._maxlen == 0:
            return
        if self._maxlen is not None and len(self) == self._maxlen:
            self.pop()
        if self._head:
            self._head -= 1
            self._items[self._head] = item
        else:
            # Room for as many again, so that a run of these costs little each.
            room = len(self._items) + 4
            self._items[0:0] = [None] * room
            self._head = room - 1
            self._items[self._head] = item

    def pop(self):
        if not self:
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        head = self._head
        items = self._items
        if head >= len(items):
            raise IndexError("pop from an empty deque")
        item = items[head]
        items[head] = None
        head += 1
        if head > 32 and head * 2 > len(items):
            del items[:head]
            head = 0
        self._head = head
        return item

    def extend(self, iterable):
        for item in list(self) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in list(self) if iterable is self else iterable:
            self.appendleft(item)

    def clear(self):
        self._replace(())

    def copy(self):
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def __reduce__(self):
        args = () if self._maxlen is None else ((), self._maxlen)
        return type(self), args, getattr(self, "__dict__", None) or None, iter(self)

    def count(self, value):
        return self._live().count(value)

    def index(self, value, *bounds):
        try:
            return self._live().index(value, *bounds)
        except ValueError:
            raise ValueError(f"{value!r} is not in deque") from None

    def insert(self, index, item):
        index = _integer(index)
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        if index < 0:
            index = max(index + len(self), 0)
        self._items.insert(self._head + index, item)

    def remove(self, value):
        items = list(self._live())
        try:
            items.remove(value)
        except ValueError:
            raise ValueError(f"{value!r} is not in deque") from None
        self._replace(items)

    def reverse(self):
        self._items[self._head:] = self._live()[::-1]

    def rotate(self, n=1, /):
        n = _integer(n)
        size = len(self)
        if size < 2:
            return
        if n == 1:
            self.appendleft(self.pop())
        elif n == -1:
            self.append(self.popleft())
        else:
            n %= size
            items = self._live()
            self._replace(items[-n:] + items[:-n] if n else list(items))

    def __iter__(self):
        return self._each(range(self._head, len(self._items)))

    def __reversed__(self):
        return self._each(range(self._head, len(self._items))[::-1])

    def _each(self, places):
        items = self._items
        head = self._head
        end = len(items)
        for at in places:
            yield items[at]
            if self._head != head or len(items) != end or self._items is not items:
                raise RuntimeError("deque mutated during iteration")

    def __contains__(self, value):
        return value in self._live()

    def _position(self, index):
        if not isinstance(index, int):
            raise TypeError("sequence index must be integer, not "
                            f"'{type(index).__name__}'")
        size = len(self)
        if index < 0:
            index += size
        if not 0 <= index < size:
            raise IndexError("deque index out of range")
        return self._head + index

    def __getitem__(self, index):
        return self._items[self._position(index)]

    def __setitem__(self, index, item):
        self._items[self._position(index)] = item

    def __delitem__(self, index):
        del self._items[self._position(index)]

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, count):
        return type(self)(self._repeated(count), self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._replace(self._repeated(count))
        return self

    def _repeated(self, count):
        if not hasattr(count, "__index__"):
            kind = "collections.deque" if isinstance(count, deque) else type(count).__name__
            raise TypeError(f"can't multiply sequence by non-int of type '{kind}'")
        count = _integer(count)
        if abs(count) > _maxsize:
            raise OverflowError("cannot fit 'int' into an index-sized integer")
        size = len(self)
        if self._maxlen is not None and size * count > self._maxlen:
            count = -(-self._maxlen // size)  # what falls out at the left need not be made
        elif size * count > _maxsize:
            raise MemoryError
        items = self._live() * count
        return items if self._maxlen is None else items[max(len(items) - self._maxlen, 0):]

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    __hash__ = None

    @recursive_repr("[...]")
    def __repr__(self):
        items = "[" + ", ".join(map(repr, self)) + "]"
        if self._maxlen is None:
            return f"{type(self).__name__}({items})"
        return f"{type(self).__name__}({items}, maxlen={self._maxlen})"
