# SPDX-License-Identifier: GPL-3.0-or-later
"""collections, written in the scenario language."""

from _counter import Counter
from _deque import deque
from _namedtuple import namedtuple
from _ordereddict import OrderedDict
from _recursiverepr import recursive_repr as _recursive_repr

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, other)
        made.update(self)
        return made

    def __repr__(self):
        return f"{type(self).__name__}({_factory_text(self)}, {dict.__repr__(self)})"


@_recursive_repr("...")
def _factory_text(made):
    return repr(made.default_factory)


def __getattr__(name):
    """What is seldom wanted, and needs collections.abc."""
    if name == "ChainMap":
        import _chainmap
        return _chainmap.ChainMap
    if name not in ("UserDict", "UserList", "UserString"):
        raise AttributeError(f"module 'collections' has no attribute {name!r}")
    import _usercollections
    return getattr(_usercollections, name)
