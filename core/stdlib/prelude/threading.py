# SPDX-License-Identifier: GPL-3.0-or-later
"""threading, written in the scenario language on the interpreter's own locks and threads.

What blocks, blocks in a lock, so that whoever waits is woken in the order in which it began to wait.
"""
import sys
import time
import _thread

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
           "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread",
           "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace",
           "local", "stack_size", "excepthook", "ExceptHookArgs", "gettrace", "getprofile",
           "get_native_id"]

Lock = _thread.allocate_lock
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX

_tick = 1e-9  # the clock's; a shorter wait would not move a clock that jumps
_threads = {}  # by ident; those that have ended are dropped when somebody looks
_values_of_threads = {}  # by ident: what threading.local holds there
_locals_made = 0


def RLock(*args, **kwargs):
    return _thread.RLock(*args, **kwargs)


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


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _let_go(self):
        if hasattr(self._lock, "_release_save"):
            return self._lock._release_save()
        self._lock.release()

    def _take_back(self, state):
        if hasattr(self._lock, "_acquire_restore"):
            self._lock._acquire_restore(state)
        else:
            self._lock.acquire()

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        # A plain lock does not know its owner: if it is taken, it is ours.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        # Each waiter waits for a lock of its own, which notify() releases.
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._let_go()
        was_notified = False
        try:
            if timeout is None:
                was_notified = waiter.acquire()
            elif timeout > 0:
                was_notified = waiter.acquire(True, timeout)
            else:
                was_notified = waiter.acquire(False)
            return was_notified
        finally:
            self._take_back(state)
            if not was_notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        end = None
        result = predicate()
        while not result:
            if timeout is not None:
                if end is None:
                    end = time.monotonic() + timeout
                left = end - time.monotonic()
                if left < _tick:
                    break
                self.wait(left)
            else:
                self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            self._waiters.pop(0).release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return f"<threading.{type(self).__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = time.monotonic() + timeout
                    else:
                        timeout = end - time.monotonic()
                        if timeout < _tick:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            for _ in range(n):
                self._cond.notify()

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return (f"<threading.{type(self).__qualname__} at {id(self):#x}: "
                f"value={self._value}/{self._initial_value}>")

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            for _ in range(n):
                self._cond.notify()


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        state = "set" if self._flag else "unset"
        return f"<threading.{type(self).__qualname__} at {id(self):#x}: {state}>"

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            if self._flag:
                return True
            return self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = "filling"  # then "draining", "resetting", "broken"
        self._count = 0

    def __repr__(self):
        if self.broken:
            return f"<threading.{type(self).__qualname__} at {id(self):#x}: broken>"
        return (f"<threading.{type(self).__qualname__} at {id(self):#x}: "
                f"waiters={self.n_waiting}/{self.parties}>")

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            # Whoever comes while the last ones still leave waits for that.
            while self._state in ("draining", "resetting"):
                self._cond.wait()
            if self._state == "broken":
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()
                else:
                    self._wait_until_open(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ("draining", "resetting"):
                    self._state = "filling"
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
            self._state = "draining"
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait_until_open(self, timeout):
        if not self._cond.wait_for(lambda: self._state != "filling", timeout):
            self._break()
            raise BrokenBarrierError
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError

    def _break(self):
        self._state = "broken"
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in ("filling", "broken"):
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()


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

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
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
            print("Exception in threading.excepthook:", file=sys.stderr)
            traceback.print_exception(second)
        finally:
            args = None

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is None:
            _thread._join(self._ident)
        else:
            _thread._join(self._ident, max(timeout, 0))

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and _thread._is_alive(self._ident)

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)
        if self._ident is not None:
            _thread._set_name(self._ident, self._name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic


class _MainThread(Thread):
    pass


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
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


currentThread = current_thread
activeCount = active_count


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
    sys.stderr.write(f"Exception in thread {name}:\n{text}")


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
