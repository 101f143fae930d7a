# SPDX-License-Identifier: GPL-3.0-or-later
"""Dicts and sets that do not keep alive what they hold."""

import collections.abc as _abc
from _weakref import ref
from types import GenericAlias as _GenericAlias

__name__ = "weakref"  # what its classes and functions say that they are of


class KeyedRef(ref):
    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self


def _weak_dict(cls):
    """Adds what dicts of weak values and of weak keys have in common."""
    def method(function):
        function.__qualname__ = f"{cls.__name__}.{function.__name__}"
        setattr(cls, function.__name__, function)

    @method
    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    @method
    def copy(self):
        made = type(self)()
        made.update(self.items())
        return made

    @method
    def __or__(self, other):
        if not isinstance(other, _abc.Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    @method
    def __ror__(self, other):
        if not isinstance(other, _abc.Mapping):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self.items())
        return made

    @method
    def __ior__(self, other):
        self.update(other)
        return self

    cls.__copy__ = cls.copy
    return cls


@_weak_dict
class WeakValueDictionary(_abc.MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        selfref = ref(self)

        def remove(reference):
            own = selfref()
            if own is not None and own.data.get(reference.key) is reference:
                del own.data[reference.key]

        self._remove = remove
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __iter__(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value


@_weak_dict
class WeakKeyDictionary(_abc.MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
        selfref = ref(self)

        def remove(reference):
            own = selfref()
            if own is not None:
                own.data.pop(reference, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value


class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        selfref = ref(self)

        def remove(reference):
            own = selfref()
            if own is not None:
                own.data.discard(reference)

        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def _with(self, items):
        return type(self)(items)

    def difference(self, other):
        return self._with(item for item in self if item not in set(other))

    __sub__ = difference

    def intersection(self, other):
        return self._with(item for item in other if item in self)

    __and__ = intersection

    def union(self, other):
        return self._with(item for side in (self, other) for item in side)

    __or__ = union

    def symmetric_difference(self, other):
        other = set(other)
        return self._with([item for item in self if item not in other]
                          + [item for item in other if item not in self])

    __xor__ = symmetric_difference

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        kept = self.intersection(other)
        self.data = {ref(item, self._remove) for item in kept}

    def symmetric_difference_update(self, other):
        kept = self.symmetric_difference(other)
        self.data = {ref(item, self._remove) for item in kept}

    def _in_place(change):
        def operator(self, other):
            change(self, other)
            return self

        return operator

    __ior__, __iand__ = _in_place(update), _in_place(intersection_update)
    __isub__, __ixor__ = _in_place(difference_update), _in_place(symmetric_difference_update)
    del _in_place

    def issubset(self, other):
        return all(item in other for item in self)

    __le__ = issubset

    def __lt__(self, other):
        return self.issubset(other) and len(self) < len(set(other))

    def issuperset(self, other):
        return all(item in self for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.issuperset(other) and len(self) > len(set(other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return set(self) == set(other)

    __hash__ = None

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    __class_getitem__ = classmethod(_GenericAlias)
