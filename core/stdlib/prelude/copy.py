# SPDX-License-Identifier: GPL-3.0-or-later
"""copy, written in the scenario language."""

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_FIXED = (int, float, complex, bool, str, bytes, type(None), type(...), type(NotImplemented), range, slice,
          type, type(len), type(lambda: 0), property)
_PLAIN = (list, dict, set, bytearray)
_missing = object()


def _refuse(x):
    raise TypeError(f"cannot pickle '{type(x).__name__}' object")


def _is_fixed(cls):
    return cls in _FIXED or issubclass(cls, type)


def _slot_names(cls):
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__"):
                if name.startswith("__") and not name.endswith("__"):
                    name = f"_{base.__name__.lstrip('_')}{name}"
                yield name


def _state(x):
    """The attributes in the instance's dict, and those in slots."""
    slots = {}
    for name in _slot_names(type(x)):
        value = getattr(x, name, _missing)
        if value is not _missing:
            slots[name] = value
    return getattr(x, "__dict__", None), slots


def _blank(x, convert):
    """A new object of x's class; where x is a container too, with its items converted."""
    cls = type(x)
    if isinstance(x, BaseException):
        return cls.__new__(cls, *convert(x.args))
    for kind in (tuple, frozenset):
        if isinstance(x, kind):
            return kind.__new__(cls, [convert(item) for item in x])
    for kind in (str, bytes, int, float, complex):
        if isinstance(x, kind):
            return kind.__new__(cls, x)
    new = getattr(x, "__getnewargs_ex__", None)
    if new is not None:
        args, kwargs = new()
        return cls.__new__(cls, *convert(args), **convert(kwargs))
    new = getattr(x, "__getnewargs__", None)
    if new is not None:
        return cls.__new__(cls, *convert(new()))
    try:
        return cls.__new__(cls)
    except TypeError:
        _refuse(x)


def _reduced(x, convert, memo):
    """Through the class's own __reduce_ex__ or __reduce__; _missing: it has none."""
    for name, args in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        method = getattr(type(x), name, None)
        if method is None or method is getattr(object, name, None):
            continue
        parts = method(x, *args)
        if isinstance(parts, str):
            return x
        y = parts[0](*convert(parts[1]))
        if memo is not None:
            memo[id(x)] = y
        if len(parts) > 2 and parts[2] is not None:
            _restore(y, convert(parts[2]))
        if len(parts) > 3 and parts[3] is not None:
            for item in parts[3]:
                y.append(convert(item))
        if len(parts) > 4 and parts[4] is not None:
            for key, value in parts[4]:
                y[convert(key)] = convert(value)
        return y
    return _missing


def _restore(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if attributes:
        y.__dict__.update(attributes)
    for name, value in (slots or {}).items():
        setattr(y, name, value)


def _rebuild(x, convert, memo):
    cls = type(x)
    y = _reduced(x, convert, memo)
    if y is not _missing:
        return y
    module = getattr(cls, "__module__", None)
    if type(x).__name__ in ("generator", "coroutine", "async_generator", "module", "lock", "RLock",
                            "Task", "Future", "TextIOWrapper") and module != "__main__":
        _refuse(x)
    y = _blank(x, convert)
    if memo is not None:
        memo[id(x)] = y
    own = getattr(x, "__getstate__", None)
    if own is not None and getattr(object, "__getstate__", None) is not getattr(
            cls, "__getstate__", None):
        _restore(y, convert(own()))
    else:
        attributes, slots = _state(x)
        if hasattr(y, "__setstate__"):
            if attributes or slots:
                y.__setstate__(convert((attributes, slots) if slots else attributes))
        else:
            if attributes:
                y.__dict__.update(convert(attributes))
            for name, value in slots.items():
                setattr(y, name, convert(value))
    if isinstance(x, list):
        for item in x:
            y.append(convert(item))
    elif isinstance(x, dict):
        for key, value in x.items():
            y[convert(key)] = convert(value)
    elif isinstance(x, set):
        for item in x:
            y.add(convert(item))
    elif isinstance(x, bytearray):
        y.extend(x)
    return y


def copy(x):
    cls = type(x)
    if _is_fixed(cls) or cls in (tuple, frozenset):
        return x
    if cls in _PLAIN:
        return cls(x)
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    return _rebuild(x, lambda value: value, None)


def deepcopy(x, memo=None, _nil=()):
    if memo is None:
        memo = {}
    done = memo.get(id(x), _missing)
    if done is not _missing:
        return done
    cls = type(x)
    if _is_fixed(cls):
        return x
    if cls is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        y = x if all(one is other for one, other in zip(items, x)) else tuple(items)
    elif cls.__name__ == "method" and hasattr(x, "__func__"):
        y = x.__func__.__get__(deepcopy(x.__self__, memo))
    else:
        own = getattr(x, "__deepcopy__", None)
        if own is not None:
            y = own(memo)
        else:
            y = _rebuild(x, lambda value: deepcopy(value, memo), memo)
    if y is not x:
        memo[id(x)] = y
        memo.setdefault(id(memo), []).append(x)
    return y
