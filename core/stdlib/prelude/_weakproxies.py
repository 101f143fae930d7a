# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that stand for others without keeping them alive."""

from _weakref import ref

__name__ = "weakref"  # what its classes and functions say that they are of


class ProxyType:
    """Does all to the object that is done to the proxy."""

    __slots__ = ("__reference", "__weakref__")
    __hash__ = None

    def __init__(self, reference):
        object.__setattr__(self, "_ProxyType__reference", reference)

    def __getattribute__(self, name):
        if name == "__class__":
            return type(_target(self)) if _is_alive(self) else ProxyType
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        target = _reference_of(self)()
        kind = "NoneType" if target is None else type(target).__name__
        return f"<weakproxy at {id(self):#x} to {kind} at {id(target):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        return next(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __eq__(self, other):
        return _target(self) == (_target(other) if type(other) in ProxyTypes else other)

    def __lt__(self, other):
        return _target(self) < other

    def __le__(self, other):
        return _target(self) <= other

    def __gt__(self, other):
        return _target(self) > other

    def __ge__(self, other):
        return _target(self) >= other

    def __add__(self, other):
        return _target(self) + other

    def __radd__(self, other):
        return other + _target(self)

    def __sub__(self, other):
        return _target(self) - other

    def __mul__(self, other):
        return _target(self) * other

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))


class CallableProxyType(ProxyType):
    __slots__ = ()
    __hash__ = None

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def _reference_of(made):
    return object.__getattribute__(made, "_ProxyType__reference")


def _is_alive(made):
    return _reference_of(made)() is not None


def _target(made):
    target = _reference_of(made)()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def proxy(object, callback=None, /):
    kind = CallableProxyType if callable(object) else ProxyType
    made = kind.__new__(kind)
    if callback is None:
        reference = ref(object)
    else:
        reference = ref(object, lambda _: callback(made))
    kind.__init__(made, reference)
    return made
