# SPDX-License-Identifier: GPL-3.0-or-later
"""The handlers of logging and their filters."""
import sys
import threading
from _logformatters import _defaultFormatter
from _loglevels import NOTSET, _checkLevel, getLevelName

__name__ = "logging"  # what its classes say that they are of

_lock = threading.RLock()
_handlers = {}  # by name
_handlerList = []  # those to be closed at the end, in order of creation


def _put(members, one):
    if one not in members:
        members.append(one)


def _drop(members, one):
    if one in members:
        members.remove(one)


def _held(handler, act, *args):
    """What act gives while the handler is held."""
    handler.acquire()
    try:
        return act(*args)
    finally:
        handler.release()


class Filterer:
    def __init__(self):
        self.filters = []

    def filter(self, record):
        for one in self.filters:
            judge = getattr(one, "filter", one)
            if not judge(record):
                return False
        return True

    def addFilter(self, filter):
        _put(self.filters, filter)

    def removeFilter(self, filter):
        _drop(self.filters, filter)


class Filter:
    def __init__(self, name=""):
        self.name, self.nlen = name, len(name)

    def filter(self, record):
        """Lets through the logger of that name and those below it; without a name, all."""
        return not self.name or f"{record.name}.".startswith(f"{self.name}.")


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        super().__init__()
        self.level = _checkLevel(level)
        self.formatter = self._name = None
        self._closed = False
        self.createLock()
        _handlerList.append(self)

    # What it does with a record

    def handle(self, record):
        passed = self.filter(record)
        if passed:
            _held(self, self.emit, record)
        return passed

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)

    def handleError(self, record):
        import logging
        if logging.raiseExceptions and sys.stderr:
            _tell_of_error(record, sys.stderr.write)

    # What it is set to

    def setFormatter(self, fmt):
        self.formatter = fmt

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def set_name(self, name):
        with _lock:
            _handlers.pop(self._name, None)
            self._name = name
            if name:
                _handlers[name] = self

    def get_name(self):
        return self._name

    name = property(get_name, set_name)

    # Its lock and its end

    def createLock(self):
        self.lock = threading.RLock()

    def acquire(self):
        if self.lock is not None:
            self.lock.acquire()

    def release(self):
        if self.lock is not None:
            self.lock.release()

    def flush(self):
        pass

    def close(self):
        with _lock:
            _handlers.pop(self._name, None)
            self._closed = True

    def __repr__(self):
        return _shown(self)


def _shown(handler, where=""):
    return f"<{type(handler).__name__} {where}({getLevelName(handler.level)})>"


def _tell_of_error(record, write):
    import traceback
    write("--- Logging error ---\n")
    traceback.print_exc()
    write("Call stack:\n")
    traceback.print_stack()
    try:
        about = f"Message: {record.msg!r}\nArguments: {record.args}\n"
    except Exception as error:
        if isinstance(error, RecursionError):
            raise
        about = ("Unable to print the message and arguments - possible formatting error.\n"
                 "Use the traceback above to help find the error.\n")
    write(about)


class NullHandler(Handler):
    def createLock(self):
        self.lock = None

    def emit(self, record):
        pass

    def handle(self, record):
        pass


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except Exception as error:
            if isinstance(error, RecursionError):
                raise
            self.handleError(record)

    def flush(self):
        _held(self, _flush_stream, self)

    def setStream(self, stream):
        return None if stream is self.stream else _held(self, _exchange, self, stream)

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return _shown(self, name and name + " ")


def _flush_stream(handler):
    if handler.stream:
        getattr(handler.stream, "flush", bool)()


def _exchange(handler, stream):
    handler.flush()
    before, handler.stream = handler.stream, stream
    return before


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        raise NotImplementedError("a scenario cannot write files: use "
                                  "logging.StreamHandler(sys.stdout) in place of FileHandler")


class _StderrHandler(StreamHandler):
    """Writes to what is sys.stderr at that moment."""
    __init__ = Handler.__init__
    stream = property(lambda self: sys.stderr)
