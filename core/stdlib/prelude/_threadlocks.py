# SPDX-License-Identifier: GPL-3.0-or-later
"""The locks of threading.

What blocks, blocks in a lock, so that whoever waits is woken in the order in which it began to wait.
"""
import time
import _thread

__name__ = "threading"  # what its classes say that they are of

Lock = _thread.allocate_lock


def _deprecated(name, instead):
    import warnings
    warnings.warn(f"{name}() is deprecated, {instead} instead", DeprecationWarning, 1)


_tick = 1e-9  # the clock's; a shorter wait would not move a clock that jumps


def RLock(*args, **kwargs):
    return _thread.RLock(*args, **kwargs)


def _spans(timeout, first=False):
    """Yields how long to wait next, None for without end, until the time is over.

    With first, the whole time is yielded once whatever it is.
    """
    if timeout is None:
        while True:
            yield None
    end = time.monotonic() + timeout
    if first:
        yield timeout
    while (left := end - time.monotonic()) >= _tick:
        yield left


def _shown(thing, text):
    return f"<threading.{type(thing).__qualname__} at {id(thing):#x}: {text}>"


class Condition:
    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock, self.acquire, self.release, self._waiters = lock, lock.acquire, lock.release, []

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *error):
        return self._lock.__exit__(*error)

    # A lock that can be taken several times says how to leave it altogether and come back.

    def _let_go(self):
        return getattr(self._lock, "_release_save", self._lock.release)()

    def _take_back(self, depth):
        again = getattr(self._lock, "_acquire_restore", None)
        again(depth) if again else self._lock.acquire()

    def _is_owned(self):
        lock = self._lock
        if hasattr(lock, "_is_owned"):
            return lock._is_owned()
        # A plain lock does not know its owner: if it is taken, it is ours.
        was_free = lock.acquire(False)
        if was_free:
            lock.release()
        return not was_free

    def _must_own(self, what):
        if not self._is_owned():
            raise RuntimeError(f"cannot {what} on un-acquired lock")

    def wait(self, timeout=None):
        self._must_own("wait")
        # Each waiter waits for a lock of its own, which notify() releases.
        bell = Lock()
        bell.acquire()
        self._waiters.append(bell)
        depth = self._let_go()
        rung = False
        try:
            how = () if timeout is None else (True, timeout) if timeout > 0 else (False,)
            rung = bell.acquire(*how)
        finally:
            self._take_back(depth)
            if not rung and bell in self._waiters:
                self._waiters.remove(bell)
        return rung

    def wait_for(self, predicate, timeout=None):
        if answer := predicate():
            return answer
        for left in _spans(timeout):
            self.wait(left)
            if answer := predicate():
                break
        return answer

    def notify(self, n=1):
        self._must_own("notify")
        woken = 0
        while woken < n and self._waiters:
            self._waiters.pop(0).release()
            woken += 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated("notifyAll", "use notify_all()")
        self.notify_all()


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond, self._value = Condition(Lock()), value

    def __repr__(self):
        return _shown(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        if timeout is not None and not blocking:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not self._value and blocking:
                for left in _spans(timeout, first=True):
                    self._cond.wait(left)
                    if self._value:
                        break
            taken = self._value != 0
            self._value -= taken
        return taken

    __enter__ = acquire

    def __exit__(self, *error):
        self.release()

    def _check_release(self, n):
        """What a kind of semaphore has against n more; the lock is held."""

    def release(self, n=1):
        self._add(n)

    def _add(self, n):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._check_release(n)
            self._value += n
            for _ in range(n):
                self._cond.notify()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}/{self._initial_value}")

    def release(self, n=1):
        self._add(n)

    def _check_release(self, n):
        if self._initial_value - self._value < n:
            raise ValueError("Semaphore released too many times")


class Event:
    def __init__(self):
        self._cond, self._flag = Condition(Lock()), False

    def __repr__(self):
        return _shown(self, "set" if self._flag else "unset")

    def _put(self, flag):
        with self._cond:
            self._flag = flag
            if flag:
                self._cond.notify_all()

    def set(self):
        self._put(True)

    def clear(self):
        self._put(False)

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated("isSet", "use is_set()")
        return self.is_set()

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait(timeout)


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
        return _shown(self, "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}")

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
