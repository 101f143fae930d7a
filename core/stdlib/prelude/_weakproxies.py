# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that stand for others without keeping them alive."""

import operator

from _weakref import ref

__name__ = "weakref"  # what its classes and functions say that they are of


def _reference_of(made):
    return object.__getattribute__(made, "_ProxyType__reference")


def _is_alive(made):
    return _reference_of(made)() is not None


def _target(made):
    target = _reference_of(made)()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def _plain(operand):
    return _target(operand) if type(operand) in ProxyTypes else operand


def _add_operators(body):
    """Methods that apply an operator to what the proxies stand for."""
    def add(name, apply):
        def method(self, *others):
            return apply(_target(self), *map(_plain, others))

        method.__name__ = name
        method.__qualname__ = f"{body['__qualname__']}.{name}"
        body[name] = method

    def reflected(apply):
        return lambda mine, other: apply(other, mine)

    for name, apply in (("str", str), ("bool", bool), ("len", len), ("iter", iter), ("next", next), ("int", int),
                        ("float", float), ("complex", complex), ("bytes", bytes),
                        ("divmod", divmod)):
        add(f"__{name}__", apply)
    for name in ("abs neg pos invert index lt le eq ne gt ge contains getitem setitem delitem").split():
        add(f"__{name}__", getattr(operator, f"__{name}__"))
    for name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
        apply = getattr(operator, f"__{name}__")
        add(f"__{name}__", apply)
        add(f"__r{name}__", reflected(apply))
        add(f"__i{name}__", getattr(operator, f"__i{name}__"))


class ProxyType:
    """Does all to the object that is done to the proxy."""

    __slots__ = ("__reference", "__weakref__")
    _add_operators(locals())
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


class CallableProxyType(ProxyType):
    __slots__ = ()
    __hash__ = None

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    kind = CallableProxyType if callable(object) else ProxyType
    made = kind.__new__(kind)
    if callback is None:
        reference = ref(object)
    else:
        reference = ref(object, lambda _: callback(made))
    kind.__init__(made, reference)
    return made
