# SPDX-License-Identifier: GPL-3.0-or-later
"""Mappings of HTTP, written in the scenario language: a key may be there more than once.

The first two are those of aiohttp's answers (multidict), the other ones those of quart's requests
(werkzeug).
"""


class CIMultiDict:
    """Keys compare without regard to case; pairs stay in order."""

    def __init__(self, pairs=(), **more):
        self._pairs = []
        self.extend(pairs, **more)

    def extend(self, pairs=(), **more):
        if hasattr(pairs, "items"):
            pairs = pairs.items()
        for key, value in [*pairs, *more.items()]:
            self.add(key, value)

    def add(self, key, value):
        self._pairs.append((key, value))

    def getall(self, key, *default):
        found = [value for name, value in self._pairs if name.lower() == key.lower()]
        if found:
            return found
        if default:
            return default[0]
        raise KeyError(f"Key not found: {key!r}")

    def getone(self, key, *default):
        for name, value in self._pairs:
            if name.lower() == key.lower():
                return value
        if default:
            return default[0]
        raise KeyError(f"Key not found: {key!r}")

    def get(self, key, default=None):
        return self.getone(key, default)

    def __getitem__(self, key):
        return self.getone(key)

    def __setitem__(self, key, value):
        for place, (name, _) in enumerate(self._pairs):
            if name.lower() == key.lower():
                del self[key]
                self._pairs.insert(place, (key, value))
                return
        self.add(key, value)

    def __delitem__(self, key):
        self.getone(key)
        self._pairs = [pair for pair in self._pairs if pair[0].lower() != key.lower()]

    def setdefault(self, key, default=None):
        if key not in self:
            self.add(key, default)
        return self[key]

    def pop(self, key, *default):
        value = self.getone(key, *default)
        if key in self:
            del self[key]
        return value

    def update(self, pairs=(), **more):
        if hasattr(pairs, "items"):
            pairs = pairs.items()
        for key, value in [*pairs, *more.items()]:
            self[key] = value

    def copy(self):
        return CIMultiDict(self._pairs)

    def keys(self):
        return [name for name, _ in self._pairs]

    def values(self):
        return [value for _, value in self._pairs]

    def items(self):
        return list(self._pairs)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._pairs)

    def __contains__(self, key):
        return isinstance(key, str) and any(name.lower() == key.lower() for name, _ in self._pairs)

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        mine = sorted((name.lower(), str(value)) for name, value in self._pairs)
        return mine == sorted((name.lower(), str(value)) for name, value in other.items())

    def __repr__(self):
        pairs = ", ".join(f"'{name}': {value!r}" for name, value in self._pairs)
        return f"<{type(self).__name__}({pairs})>"


CIMultiDict.__module__ = "multidict._multidict"


def _read_only(self, *args, **kwargs):
    raise TypeError(f"'{type(self).__name__}' object does not support item assignment")


class CIMultiDictProxy(CIMultiDict):
    """What cannot be changed any more."""

    def __init__(self, of):
        self._pairs = of._pairs

    __setitem__ = add = extend = update = setdefault = pop = __delitem__ = _read_only


CIMultiDictProxy.__module__ = "multidict._multidict"


class BadRequestKeyError(KeyError):
    """Made one by quart, whose pages it may become."""


class MultiDict(dict):
    """Each key has a list of values, of which the ordinary methods see the first."""

    def __init__(self, pairs=()):
        super().__init__()
        if isinstance(pairs, MultiDict):
            pairs = pairs.items(multi=True)
        elif hasattr(pairs, "items"):
            pairs = pairs.items()
        for key, value in pairs:
            for each in value if isinstance(value, (list, tuple)) else (value,):
                dict.setdefault(self, key, []).append(each)

    def __iter__(self):  # so that dict() asks for each value
        return dict.__iter__(self)

    def __getitem__(self, key):
        if key in self:
            return dict.__getitem__(self, key)[0]
        raise missing_key(key)

    def get(self, key, default=None, type=None):
        if key not in self:
            return default
        value = self[key]
        if type is None:
            return value
        try:
            return type(value)
        except ValueError:
            return default

    def getlist(self, key, type=None):
        found = []
        for value in dict.get(self, key, []):
            try:
                found.append(value if type is None else type(value))
            except ValueError:
                pass
        return found

    def items(self, multi=False):
        for key in self:
            for value in dict.__getitem__(self, key) if multi else [self[key]]:
                yield key, value

    def lists(self):
        for key in self:
            yield key, list(dict.__getitem__(self, key))

    def values(self):
        for key in self:
            yield self[key]

    def to_dict(self, flat=True):
        return dict(self.items()) if flat else dict(self.lists())

    def copy(self):
        return MultiDict(self)

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, [value])

    def add(self, key, value):
        dict.setdefault(self, key, []).append(value)

    def __repr__(self):
        return f"{type(self).__name__}({list(self.items(multi=True))!r})"


MultiDict.__module__ = "werkzeug.datastructures"
missing_key = BadRequestKeyError


class Headers:
    """The headers of a request or answer of quart's."""

    def __init__(self, pairs=()):
        self._pairs = []
        self.extend(pairs)

    def _of(self, key):
        return [value for name, value in self._pairs if name.lower() == key.lower()]

    def extend(self, pairs):
        for key, value in pairs.items() if hasattr(pairs, "items") else pairs:
            for each in value if isinstance(value, (list, tuple)) else (value,):
                self.add(key, each)

    def add(self, key, value):
        self._pairs.append((key, str(value)))

    add_header = add

    def set(self, key, value):
        for place, (name, _) in enumerate(self._pairs):
            if name.lower() == key.lower():
                self.remove(key)
                self._pairs.insert(place, (key, str(value)))
                return
        self.add(key, value)

    def update(self, pairs):
        for key, value in pairs.items() if hasattr(pairs, "items") else pairs:
            self.set(key, value)

    def remove(self, key):
        self._pairs = [pair for pair in self._pairs if pair[0].lower() != key.lower()]

    def setdefault(self, key, value):
        if key not in self:
            self.set(key, value)
        return self[key]

    def pop(self, key, default=None):
        found = self._of(key)
        self.remove(key)
        return found[0] if found else default

    def get(self, key, default=None, type=None):
        found = self._of(key)
        if not found:
            return default
        try:
            return found[0] if type is None else type(found[0])
        except ValueError:
            return default

    def getlist(self, key):
        return self._of(key)

    get_all = getlist

    def __getitem__(self, key):
        found = self._of(key)
        if not found:
            raise missing_key(key)
        return found[0]

    def __setitem__(self, key, value):
        self.set(key, value)

    def __delitem__(self, key):
        self.remove(key)

    def keys(self, lower=False):
        for name, _ in self._pairs:
            yield name.lower() if lower else name

    def values(self):
        for _, value in self._pairs:
            yield value

    def items(self, lower=False):
        for name, value in self._pairs:
            yield (name.lower() if lower else name), value

    def to_wsgi_list(self):
        return list(self._pairs)

    def __iter__(self):
        return iter(self._pairs)

    def __len__(self):
        return len(self._pairs)

    def __contains__(self, key):
        return bool(self._of(key))

    def __repr__(self):
        return f"Headers({self._pairs!r})"

    def __str__(self):
        return "".join(f"{name}: {value}\r\n" for name, value in self._pairs) + "\r\n"


Headers.__module__ = "werkzeug.datastructures"
