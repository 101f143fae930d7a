# SPDX-License-Identifier: GPL-3.0-or-later
"""weakref, written in the scenario language."""

import itertools
from _weakcontainers import KeyedRef, WeakKeyDictionary, WeakSet, WeakValueDictionary
from _weakproxies import CallableProxyType, proxy, ProxyType, ProxyTypes
from _weakref import getweakrefcount, getweakrefs, ref

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
           "WeakMethod", "finalize"]

ReferenceType = ref
_missing = object()


class WeakMethod(ref):
    """A reference to a bound method, which itself would be gone at once."""

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def dropped(_):
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, dropped)
        self._function = ref(func, dropped)
        self._kind = type(meth)
        self._alive = True
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._function()
        if obj is None or func is None:
            return None
        return self._kind(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    __hash__ = ref.__hash__


class finalize:
    """Calls a function once: when the object goes, when it is called, or at the program's end."""

    __slots__ = ()
    _registry = {}
    _count = itertools.count()

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = next(finalize._count)
        finalize._registry[self] = info

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and finalize._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in finalize._registry

    @property
    def atexit(self):
        info = finalize._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f"<finalize object at {id(self):#x}; dead>"
        return (f"<finalize object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>")

    @classmethod
    def _exitfunc(cls):
        pending = [(f, info) for f, info in cls._registry.items() if info.atexit]
        pending.sort(key=lambda item: item[1].index)
        while pending:
            f, _ = pending.pop()
            if f.alive:
                f()


def _register():
    try:
        import atexit
    except ImportError:
        return
    atexit.register(finalize._exitfunc)


_register()
