# SPDX-License-Identifier: GPL-3.0-or-later
"""The Counter of collections."""

__name__ = "collections"  # what its classes say that they are of


def _is_mapping(value):
    if isinstance(value, dict):
        return True
    if not hasattr(value, "keys"):
        return False
    from collections.abc import Mapping
    return isinstance(value, Mapping)


class Counter(dict):
    def __init__(self, iterable=None, /, **kwargs):
        super().__init__()
        self.update(iterable, **kwargs)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        if n is None:
            return sorted(self.items(), key=lambda item: item[1], reverse=True)
        from heapq import nlargest
        return nlargest(n, self.items(), key=lambda item: item[1])

    def elements(self):
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    def update(self, iterable=None, /, **kwargs):
        if iterable is not None:
            get = self.get
            if not _is_mapping(iterable):
                for key in iterable:
                    self[key] = get(key, 0) + 1
            elif self:
                for key, count in iterable.items():
                    self[key] = count + get(key, 0)
            else:
                super().update(iterable)  # the values as they are, numbers or not
        if kwargs:
            self.update(kwargs)

    def subtract(self, iterable=None, /, **kwargs):
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for key, count in iterable.items():
                    self[key] = get(key, 0) - count
            else:
                for key in iterable:
                    self[key] = get(key, 0) - 1
        if kwargs:
            self.subtract(kwargs)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    # Sums of two counters: what is above zero of them, in a Counter even where they are of a class of the program.

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive([(key, count + other[key]) for key, count in self.items()],
                         [(key, count) for key, count in other.items() if key not in self])

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive([(key, count - other[key]) for key, count in self.items()],
                         [(key, 0 - count) for key, count in other.items() if key not in self])

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive([(key, max(count, other[key])) for key, count in self.items()],
                         [(key, count) for key, count in other.items() if key not in self])

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive([(key, min(count, other[key])) for key, count in self.items()])

    def __pos__(self):
        return _positive(self.items())

    def __neg__(self):
        return _positive([(key, 0 - count) for key, count in self.items()])

    # The same in place: of any mapping, and what is not above zero goes.

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in self.items():
            limit = other[key]
            if limit < count:
                self[key] = limit
        return self._keep_positive()

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    # Comparisons: a key that is missing has the count 0.

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for counter in (self, other) for key in counter)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for counter in (self, other) for key in counter)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for counter in (self, other) for key in counter)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            counts = dict(self.most_common())
        except TypeError:  # counts that have no order
            counts = dict(self)
        return f"{self.__class__.__name__}({counts!r})"


def _positive(*parts):
    result = Counter()
    for pairs in parts:
        for key, count in pairs:
            if count > 0:
                result[key] = count
    return result
