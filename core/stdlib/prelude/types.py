# SPDX-License-Identifier: GPL-3.0-or-later
"""types, written in the scenario language."""

import sys as _sys
from _definitions import make_awaitable as _make_awaitable


def _function():
    pass


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Slotted:
    __slots__ = ("place",)


FunctionType = type(_function)
LambdaType = FunctionType
CodeType = type(_function.__code__)
MappingProxyType = type(type.__dict__)
CellType = type((lambda value: lambda: value)(0).__closure__[0])
GeneratorType = type(_generator())
_unawaited = _coroutine()
CoroutineType = type(_unawaited)
_unawaited.close()
AsyncGeneratorType = type(_async_generator())
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
ModuleType = type(_sys)
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(_Slotted.place)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(...)
NoneType = type(None)
NotImplementedType = type(NotImplemented)


class _Owner:
    def method(self):
        pass


MethodType = type(_Owner().method)

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)

_reprs = set()


class SimpleNamespace:
    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError("no positional arguments expected")
        self.__dict__.update(kwargs)

    def __getattr__(self, name):
        shown = "types.SimpleNamespace" if type(self) is SimpleNamespace else type(self).__name__
        raise AttributeError(f"'{shown}' object has no attribute '{name}'", name=name, obj=self)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _reprs:
            return f"{name}(...)"
        _reprs.add(id(self))
        try:
            items = ", ".join(f"{key}={value!r}" for key, value in self.__dict__.items())
        finally:
            _reprs.discard(id(self))
        return f"{name}({items})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


def resolve_bases(bases):
    resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            resolved.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved.extend(entries)
    resolved = tuple(resolved)
    return bases if resolved == tuple(bases) else resolved


def _metaclass(meta, bases):
    for base in bases:
        if issubclass(type(base), meta):
            meta = type(base)
        elif not issubclass(meta, type(base)):
            raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                            "subclass of the metaclasses of all its bases")
    return meta


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        meta = _metaclass(meta, bases)
    names = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, names, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, names, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(names)
    if resolved is not bases:
        names["__orig_bases__"] = bases
    return meta(name, resolved, names, **kwds)


class DynamicClassAttribute:
    """A property of instances; on the class, the metaclass is asked for the name."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__, self.overwrite_doc = doc or fget.__doc__, doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def _with(self, **changed):
        parts = {"fget": self.fget, "fset": self.fset, "fdel": self.fdel, "doc": self.__doc__} | changed
        return type(self)(*parts.values())

    def deleter(self, fdel):
        return self._with(fdel=fdel)

    def setter(self, fset):
        return self._with(fset=fset)

    def getter(self, fget):
        return self._with(fget=fget)

    def __delete__(self, instance):
        _asked(self.fdel, "can't delete attribute")(instance)

    def __set__(self, instance, value):
        _asked(self.fset, "can't set attribute")(instance, value)

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return _asked(self.fget, "unreadable attribute")(instance)
        if not self.__isabstractmethod__:
            raise AttributeError
        return self


def _asked(function, refusal):
    if function is None:
        raise AttributeError(refusal)
    return function


class _GeneratorWrapper:
    """A generator that may be awaited."""

    def __init__(self, generator):
        self.__wrapped = generator
        self.__name__ = getattr(generator, "__name__", None)
        self.__qualname__ = getattr(generator, "__qualname__", None)

    def __iter__(self):
        return self.__wrapped

    def __next__(self):
        return next(self.__wrapped)

    def close(self):
        return self.__wrapped.close()

    def throw(self, *details):
        return self.__wrapped.throw(*details)

    def send(self, value):
        return self.__wrapped.send(value)

    __await__ = __iter__


def coroutine(func):
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is FunctionType:
        flags = func.__code__.co_flags
        if flags & 0x180:  # awaitable as it is
            return func
        if flags & 0x20:
            return _make_awaitable(func)

    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        if isinstance(made, GeneratorType) and not made.gi_code.co_flags & 0x100:
            return _GeneratorWrapper(made)
        return made

    return wrapped


FrameType = type((lambda: (yield))().gi_frame)

__all__ = [name for name in globals() if not name.startswith("_")]
