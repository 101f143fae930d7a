# SPDX-License-Identifier: GPL-3.0-or-later
"""functools, written in the scenario language."""
import operator as _operator

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)

_missing = object()
_comparisons = (_operator.eq, _operator.lt, _operator.le, _operator.gt, _operator.ge)


class partial:
    __class_getitem__ = classmethod(type(list[int]))

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(arg) for arg in self.args)
        parts.extend(f"{name}={value!r}" for name, value in self.keywords.items())
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        bound = self.func.__get__(instance, owner) if hasattr(self.func, "__get__") else self.func
        return partial(bound, *self.args, **self.keywords)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def reduce(function, iterable, initial=_missing, /):
    items = iter(iterable)
    if initial is _missing:
        value = next(items, _missing)
        if value is _missing:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value


class _CacheInfo(tuple):
    def __new__(cls, hits, misses, maxsize, currsize):
        return super().__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return (f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, "
                f"currsize={self[3]})")


def _make_key(args, keywords, typed):
    key = args
    if keywords:
        key += (_missing,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple(type(arg) for arg in args)
        key += tuple(type(value) for value in keywords.values())
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return lru_cache(128, typed)(maxsize)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    if maxsize is not None and maxsize < 0:
        maxsize = 0

    def decorate(function):
        results = {}
        hits = misses = 0

        def wrapper(*args, **keywords):
            nonlocal hits, misses
            key = _make_key(args, keywords, typed)
            value = results.get(key, _missing)
            if value is not _missing:
                hits += 1
                if maxsize is not None:
                    del results[key]
                    results[key] = value
                return value
            misses += 1
            value = function(*args, **keywords)
            if maxsize != 0:
                if maxsize is not None and len(results) >= maxsize and key not in results:
                    del results[next(iter(results))]
                results[key] = value
            return value

        def cache_info():
            return _CacheInfo(hits, misses, maxsize, len(results))

        def cache_clear():
            nonlocal hits, misses
            hits = misses = 0
            results.clear()

        wrapper.cache_info = cache_info
        wrapper.cache_clear = cache_clear
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)

    return decorate


def cache(function, /):
    return lru_cache(maxsize=None)(function)


class cached_property:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func):
        self.__doc__ = func.__doc__
        self.func, self.attrname = func, None

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        values = instance.__dict__
        value = values.get(self.attrname, _missing)
        if value is _missing:
            value = values[self.attrname] = self.func(instance)
        return value


def cmp_to_key(mycmp):
    def ordered(holds):
        return lambda self, other: holds(mycmp(self.obj, other.obj), 0)

    class KeyWrapper:
        __slots__ = ("obj",)
        __hash__ = None
        __eq__, __lt__, __le__, __gt__, __ge__ = map(ordered, _comparisons)

        def __init__(self, obj):
            self.obj = obj

    return KeyWrapper


def _negated(method, equal):
    def compare(self, other):
        result = getattr(type(self), method)(self, other)
        if result is NotImplemented:
            return result
        if equal is None:
            return not result
        if equal:
            return result or self == other
        return not result and self != other

    return compare


def _negated_or_equal(method):
    def compare(self, other):
        result = getattr(type(self), method)(self, other)
        return result if result is NotImplemented else not result or self == other

    return compare


def _and_unequal(method):
    def compare(self, other):
        result = getattr(type(self), method)(self, other)
        return result if result is NotImplemented else result and self != other

    return compare


_derived = {
    "__lt__": {"__gt__": _negated("__lt__", False), "__le__": _negated("__lt__", True),
               "__ge__": _negated("__lt__", None)},
    "__le__": {"__ge__": _negated_or_equal("__le__"), "__lt__": _and_unequal("__le__"),
               "__gt__": _negated("__le__", None)},
    "__gt__": {"__lt__": _negated("__gt__", False), "__ge__": _negated("__gt__", True),
               "__le__": _negated("__gt__", None)},
    "__ge__": {"__le__": _negated_or_equal("__ge__"), "__gt__": _and_unequal("__ge__"),
               "__lt__": _negated("__ge__", None)},
}


def total_ordering(cls):
    defined = [name for name in ("__lt__", "__le__", "__gt__", "__ge__")
               if getattr(cls, name, None) is not getattr(object, name, None)]
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = defined[0]
    for name, method in _derived[root].items():
        if name not in defined:
            method.__name__ = name
            setattr(cls, name, method)
    return cls


def _introduced(abstract, cls):
    """Whether cls is the first of its line that counts as a subclass of the abstract one."""
    return issubclass(cls, abstract) and not any(issubclass(base, abstract) for base in cls.__bases__)


def _most_special(candidates):
    """Of classes that all fit: the one that is a subclass of every other."""
    for one in candidates:
        if all(issubclass(one, other) for other in candidates):
            return one
    raise RuntimeError(f"Ambiguous dispatch: {candidates[0]} or {candidates[1]}")


def _first_hint(function):
    """The name and the annotation of a function's first annotated parameter."""
    hints = getattr(function, "__annotations__", {})
    if any(isinstance(hint, str) for hint in hints.values()):
        from typing import get_type_hints
        hints = get_type_hints(function)
    for name, hint in hints.items():
        return name, hint
    raise TypeError(f"Invalid first argument to `register()`: {function!r}. Use either "
                    "`@register(some_class)` or plain `@register` on an annotated function.")


def _classes(given):
    """Of a class it alone, of a union of classes its parts; None of anything else."""
    if isinstance(given, type):
        return (given,)
    parts = getattr(given, "__args__", ())
    is_union = type(given).__name__ in ("UnionType", "_UnionGenericAlias")
    return parts if is_union and all(isinstance(part, type) for part in parts) else None


def singledispatch(func):
    registry = {object: func}
    found = {}  # of classes seen since the last registration

    def dispatch(cls):
        if cls not in found:
            found[cls] = registry[search(cls)]
        return found[cls]

    def search(cls):
        abstract = [one for one in registry if one not in cls.__mro__ and issubclass(cls, one)]
        for base in cls.__mro__:
            if base in registry:
                return base
            if fitting := [one for one in abstract if _introduced(one, base)]:
                return _most_special(fitting)
        return _most_special(abstract) if abstract else object

    def register(cls, func=None):
        classes = _classes(cls)
        if func is None:
            if classes is not None:
                return lambda given: register(cls, given)
            func = cls
            name, cls = _first_hint(func)
            classes = _classes(cls)
            if classes is None:
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        elif classes is None:
            raise TypeError("Invalid first argument to `register()`. "
                            f"{cls!r} is not a class or union type.")
        for one in classes:
            registry[one] = func
        found.clear()
        return func

    def wrapper(*args, **keywords):
        if not args:
            name = getattr(func, "__name__", "singledispatch function")
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch for a method: by the class of the first argument after self or cls."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            chosen = self.dispatcher.dispatch(args[0].__class__)
            return chosen.__get__(obj, cls)(*args, **keywords)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
