# SPDX-License-Identifier: GPL-3.0-or-later
"""What pickle would do to what goes to another process and comes back: the jobs of a ProcessPoolExecutor run in threads,
but see only copies, and some things cannot be sent."""
import sys
from copy import _rebuild

_SCALARS = (int, float, complex, bool, str, bytes, type(None), type(...), type(NotImplemented), range, slice)
_FUNCTIONS = (type(lambda: 0), type(len))
_REFUSED = {"generator": "generator", "coroutine": "coroutine", "async_generator": "async_generator", "module": "module",
            "frame": "frame", "traceback": "traceback", "lock": "_thread.lock", "RLock": "_thread.RLock",
            "Task": "_asyncio.Task", "Future": "_asyncio.Future", "TextIOWrapper": "_io.TextIOWrapper"}


class PicklingError(Exception):
    __module__ = "_pickle"


class _RemoteTraceback(Exception):
    __module__ = "concurrent.futures.process"

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _find(thing):
    """Functions and classes are sent by their names."""
    name = thing.__qualname__
    if "<locals>" in name.split("."):
        raise AttributeError(f"Can't pickle local object {name!r}")
    module = sys.modules.get(thing.__module__)
    if module is None:
        return
    found = module
    for part in name.split("."):
        try:
            found = getattr(found, part)
        except AttributeError:
            raise PicklingError(f"Can't pickle {thing!r}: attribute lookup {name} on {thing.__module__} failed") from None
    if found is not thing:
        raise PicklingError(f"Can't pickle {thing!r}: it's not the same object as {thing.__module__}.{name}")


def _copied_exception(error, convert):
    cls = type(error)
    copied = cls(*convert(error.args))
    copied.__dict__.update(convert(error.__dict__))
    return copied


def _copied(x, memo):
    if id(x) in memo:
        return memo[id(x)]

    def convert(value):
        return _copied(value, memo)

    cls = type(x)
    if cls in _SCALARS:
        return x
    if cls in _FUNCTIONS or isinstance(x, type):
        if cls is not type(len):
            _find(x)
        return x
    refused = _REFUSED.get(cls.__name__)
    if refused and cls.__module__ != "__main__":
        raise TypeError(f"cannot pickle {refused!r} object")
    if cls is list:
        y = memo[id(x)] = []
        y.extend(map(convert, x))
    elif cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[convert(key)] = convert(value)
    elif cls in (tuple, set, frozenset):
        y = cls(map(convert, x))
    elif cls.__name__ == "method":
        y = getattr(convert(x.__self__), x.__func__.__name__)
    else:
        _find(cls)
        y = _copied_exception(x, convert) if isinstance(x, BaseException) else _rebuild(x, convert, memo)
    memo[id(x)] = y
    memo.setdefault(id(memo), []).append(x)
    return y


def _with_its_traceback(error):
    """The exception as the other process sees it: without its way, which is told as a text."""
    from traceback import format_exception
    text = "".join(format_exception(error))
    copied = _copied(error, {})
    copied.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
    return copied


def package(function, args, kwargs):
    """What run() takes: the call as it arrives, or why it cannot be sent."""
    try:
        return _copied((function, args, kwargs), {})
    except Exception as error:
        return _with_its_traceback(error)


def run(function, call):
    """A job in its process; what it is told of the function is its name."""
    if isinstance(call, BaseException):
        raise call
    function, args, kwargs = call
    try:
        return _copied(function(*args, **kwargs), {})
    except BaseException as error:
        failed = _with_its_traceback(error)
    raise failed
