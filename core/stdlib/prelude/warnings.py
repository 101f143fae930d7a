# SPDX-License-Identifier: GPL-3.0-or-later
"""warnings, written in the scenario language."""
import sys
import _frames

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
           "simplefilter", "resetwarnings", "catch_warnings"]

_actions = ("error", "ignore", "always", "default", "module", "once")
defaultaction = "default"
# (action, text at the message's beginning or a pattern, category, module, line number)
filters = [("default", None, DeprecationWarning, "__main__", 0),
           ("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0),
           ("ignore", None, ImportWarning, None, 0),
           ("ignore", None, ResourceWarning, None, 0)]
onceregistry = {}
_seen = set()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno, self.line = filename, lineno, line
        self.file, self.source = file, source
        self._category_name = category and category.__name__

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, "
                f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _frames.line_text(lineno)
    return text + f"  {line.strip()}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    stream = sys.stderr if file is None else file
    if stream is not None:
        stream.write(formatwarning(message, category, filename, lineno, line))


_showwarning_of_ours = showwarning
_records = []  # innermost last: where catch_warnings(record=True) collects


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    assert action in _actions, f"invalid action: {action!r}"
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _actions, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _seen.clear()


def resetwarnings():
    filters.clear()
    _seen.clear()


def _matches(pattern, text):
    """A filter's message is a regular expression; where that module is missing, plain text."""
    if pattern is None:
        return True
    try:
        import re
    except ImportError:
        return text.lower().startswith(pattern.removesuffix(".*").removeprefix(".*").lower())
    return re.match(pattern, text, re.I) is not None


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    place = _frames.caller(max(stacklevel, 1))
    filename, lineno, _, module = place if place is not None else ("sys", 1, "", "sys")
    warn_explicit(message, category, filename, lineno, module)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    if module is None:
        module = filename.removesuffix(".py") or "<unknown>"
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    action = defaultaction
    for item in filters:
        wanted, pattern, kind, place, line = item
        if (issubclass(category, kind) and _matches(pattern, text)
                and (place is None or _matches(place, module)) and line in (0, lineno)):
            action = wanted
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action != "always":
        key = {"default": (text, category, filename, lineno), "once": (text, category),
               "module": (text, category, module)}[action]
        if key in _seen:
            return
        _seen.add(key)
    is_coroutine = source is _coroutine
    shown = WarningMessage(message, category, filename, lineno, source=None if is_coroutine else source)
    if showwarning is not _showwarning_of_ours:
        showwarning(message, category, filename, lineno)
    elif _records and _records[-1] is not None:
        _records[-1].append(shown)
    else:
        showwarning(message, category, filename, lineno)
        if is_coroutine:
            sys.stderr.write(f"{category.__name__}: Enable tracemalloc to get the object allocation traceback\n")


_coroutine = object()  # stands for one that is being freed


def _warn_never_awaited(text, filename, lineno):
    warn_explicit(text, RuntimeWarning, filename, lineno, "__main__", source=_coroutine)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._filters = filters[:]
        self._seen = _seen.copy()
        self._show = showwarning
        _seen.clear()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            _set_show(_showwarning_of_ours)
            _records.append([])
            return _records[-1]
        _records.append(_records[-1] if _records else None)
        return None

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:] = self._filters
        _seen.clear()
        _seen.update(self._seen)
        _set_show(self._show)
        _records.pop()

    def __repr__(self):
        return "catch_warnings(record=True)" if self._record else "catch_warnings()"


def _set_show(function):
    global showwarning
    showwarning = function
