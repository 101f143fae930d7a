# SPDX-License-Identifier: GPL-3.0-or-later
"""threading, written in the scenario language on the interpreter's own locks and threads."""
import sys as _sys
import _thread
from _threadlocks import (Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, RLock,
                          Semaphore, _deprecated)

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
           "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread",
           "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace",
           "local", "stack_size", "excepthook", "ExceptHookArgs", "gettrace", "getprofile",
           "get_native_id"]

get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX

_threads = {}  # by ident; those that have ended are dropped when somebody looks
_values_of_threads = {}  # by ident: what threading.local holds there
_locals_made = 0


def stack_size(size=0):
    return 0


def settrace(func):
    raise NotImplementedError("threading.settrace() is not available in Awaitscope")


def setprofile(func):
    raise NotImplementedError("threading.setprofile() is not available in Awaitscope")


def gettrace():
    return None


def getprofile():
    return None


_NOT_MADE = "Thread.__init__() not called"


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = f"Thread-{_thread._next_number()}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._started = Event()
        self._has_ended = False
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "started" if self.is_alive() else "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def _must_be_made(self, complaint):
        if not self._initialized:
            raise RuntimeError(complaint)

    def start(self):
        self._must_be_made("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        _thread._launch(self._bootstrap, self._name, bool(self._daemonic))
        self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # What they refer to should not live as long as the thread object.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident = get_ident()
        self._native_id = get_native_id()
        _threads[self._ident] = self
        self._started.set()
        try:
            self.run()
        except BaseException as exception:
            self._report(exception)
        finally:
            _values_of_threads.pop(self._ident, None)

    def _report(self, exception):
        hook = excepthook
        args = ExceptHookArgs((type(exception), exception, exception.__traceback__, self))
        try:
            hook(args)
        except BaseException as second:
            import traceback
            print("Exception in threading.excepthook:", file=_sys.stderr)
            traceback.print_exception(second)
        finally:
            args = None

    def join(self, timeout=None):
        self._must_be_made(_NOT_MADE)
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        limit = () if timeout is None else (max(timeout, 0),)
        _thread._join(self._ident, *limit)

    def is_alive(self):
        assert self._initialized, _NOT_MADE
        return self._started.is_set() and _thread._is_alive(self._ident)

    # What may be asked of a thread, and the names from before there were properties.

    def _asked(field):
        def get(self):
            assert self._initialized, _NOT_MADE
            return getattr(self, field)
        return property(get)

    ident, native_id = _asked("_ident"), _asked("_native_id")
    name, daemon = _asked("_name"), _asked("_daemonic")
    del _asked

    @name.setter
    def name(self, text):
        assert self._initialized, _NOT_MADE
        self._name = str(text)
        if self._ident is not None:
            _thread._set_name(self._ident, self._name)

    @daemon.setter
    def daemon(self, wanted):
        self._must_be_made(_NOT_MADE)
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = wanted

    def isDaemon(self):
        _deprecated("isDaemon", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon", "set the daemon attribute")
        self.daemon = daemonic

    def getName(self):
        _deprecated("getName", "get the name attribute")
        return self.name

    def setName(self, name):
        _deprecated("setName", "set the name attribute")
        self.name = name


class _MainThread(Thread):
    pass


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def run(self):
        over = self.finished
        over.wait(self.interval)
        if not over.is_set():
            self.function(*self.args, **self.kwargs)
        over.set()

    def cancel(self):
        self.finished.set()


def _adopt(ident, daemon=False):
    """The object of a thread that was not started by a Thread: the main one, a pool's worker."""
    cls = _MainThread if ident == _thread._main_ident() else Thread
    thread = cls.__new__(cls)
    thread._target, thread._args, thread._kwargs = None, (), {}
    thread._name = _thread._name(ident)
    thread._daemonic = daemon
    thread._ident = thread._native_id = ident
    if cls is _MainThread:
        thread._native_id = get_native_id()
    thread._started = Event()
    thread._started._flag = True
    thread._initialized = True
    _threads[ident] = thread
    return thread


def _of(ident):
    thread = _threads.get(ident)
    return _adopt(ident) if thread is None else thread


def current_thread():
    return _of(get_ident())


def main_thread():
    return _of(_thread._main_ident())


def enumerate():
    alive = _thread._idents()
    for ident in [ident for ident in _threads if ident not in alive]:
        del _threads[ident]
    return [_of(ident) for ident in alive]


def active_count():
    return len(enumerate())


def currentThread():
    _deprecated("currentThread", "use current_thread()")
    return current_thread()


def activeCount():
    _deprecated("activeCount", "use active_count()")
    return active_count()


class ExceptHookArgs(tuple):
    __module__ = "_thread"
    __qualname__ = "_ExceptHookArgs"

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return ("_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)"
                % tuple(self))


ExceptHookArgs.__name__ = "_ExceptHookArgs"


def excepthook(args, /):
    import traceback
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    text = "".join(traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback))
    _sys.stderr.write(f"Exception in thread {name}:\n{text}")


__excepthook__ = excepthook


class local:
    """Attributes that each thread sees its own values of."""

    __slots__ = ("_local__key", "_local__arguments")

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        global _locals_made
        _locals_made += 1
        self = object.__new__(cls)
        object.__setattr__(self, "_local__key", _locals_made)
        object.__setattr__(self, "_local__arguments", (args, kwargs))
        # The first thread's __init__ is called by whoever made the object.
        _values_of_threads.setdefault(get_ident(), {})[_locals_made] = {}
        return self

    def __getattribute__(self, name):
        values = _local_values(self)
        if name == "__dict__":
            return values
        if name in values and not _is_data_descriptor(type(self), name):
            return values[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            if type(self) is not local:
                raise
        raise AttributeError(f"'_thread._local' object has no attribute '{name}'",
                             name=name, obj=self)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        if _is_data_descriptor(type(self), name):
            object.__setattr__(self, name, value)
        else:
            _local_values(self)[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        values = _local_values(self)
        if name not in values:
            raise AttributeError(name)
        del values[name]

    def __repr__(self):
        module, name = type(self).__module__, type(self).__qualname__
        return f"<{module}.{name} object at {id(self):#x}>"


local.__module__ = "_thread"
local.__name__ = local.__qualname__ = "_local"


def _is_data_descriptor(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return hasattr(type(base.__dict__[name]), "__set__")
    return False


def _local_values(self):
    key = object.__getattribute__(self, "_local__key")
    values = _values_of_threads.setdefault(get_ident(), {})
    if key not in values:
        values[key] = {}
        args, kwargs = object.__getattribute__(self, "_local__arguments")
        type(self).__init__(self, *args, **kwargs)
    return values[key]


_adopt(_thread._main_ident())
