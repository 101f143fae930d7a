# SPDX-License-Identifier: GPL-3.0-or-later
"""The OrderedDict of collections: a dict that knows its order anyway."""

from _recursiverepr import recursive_repr

__name__ = "collections"  # what its classes say that they are of
_missing = object()


def _pairs(given):
    for pair in given:
        items = tuple(pair)
        if len(items) != 2:
            if len(items) > 2:
                raise ValueError("too many values to unpack (expected 2)")
            raise ValueError(f"need more than {len(items)} value{'' if items else 's'} to unpack")
        yield items


class OrderedDict(dict):
    def __init__(self, /, *args, **kwargs):
        OrderedDict.update(self, *args, **kwargs)

    def update(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 arguments, got {len(args)}")
        for given in (*args, kwargs):
            if type(given) is dict:
                if type(self).__setitem__ is dict.__setitem__:
                    dict.update(self, given)
                    continue
                pairs = given.items()
            elif hasattr(given, "keys"):
                pairs = ((key, given[key]) for key in given.keys())
            elif hasattr(given, "items"):
                pairs = _pairs(given.items())
            else:
                pairs = _pairs(given)
            for key, value in pairs:
                self[key] = value

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        is_plain = type(self) is OrderedDict
        if is_plain and last:
            return dict.popitem(self)
        key = next(dict.__reversed__(self) if last else dict.__iter__(self))
        if is_plain:
            return key, dict.pop(self, key)
        value = self[key]
        del self[key]
        return key, value

    def pop(self, key, default=_missing):
        return dict.pop(self, key) if default is _missing else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        if type(self) is OrderedDict:
            return dict.setdefault(self, key, default)
        if key not in self:
            self[key] = default
        return self[key]

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def copy(self):
        made = self.__class__()
        for key in self:
            made[key] = self[key]
        return made

    def __reduce__(self):
        return self.__class__, (), vars(self) or None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(self)
        OrderedDict.update(made, other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(other)
        OrderedDict.update(made, self)
        return made

    def __ior__(self, other):
        OrderedDict.update(self, other)
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = None

    @recursive_repr("...")
    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({list(self.items())!r})"
