# SPDX-License-Identifier: GPL-3.0-or-later
"""concurrent.futures, of which futures and pools are the interpreter's own."""
import threading as _threading
import time as _time
from _futures import (BrokenExecutor, BrokenThreadPool as _BrokenThreadPool, CancelledError, Error as _Error,
                      Executor, Future, InvalidStateError, ProcessPoolExecutor, ThreadPoolExecutor, TimeoutError)

__all__ = ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError",
           "BrokenExecutor", "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor",
           "ThreadPoolExecutor")

_tick = 1e-9  # the clock's; a shorter wait would not move a clock that jumps
FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class DoneAndNotDoneFutures(tuple):
    __module__ = "concurrent.futures._base"

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])
    _fields = ("done", "not_done")

    def __repr__(self):
        return "DoneAndNotDoneFutures(done=%r, not_done=%r)" % tuple(self)


_DoneAndNotDoneFutures = DoneAndNotDoneFutures
del DoneAndNotDoneFutures


def __dir__():
    return __all__ + ("__author__", "__doc__")


class _Watch:
    """Sees some futures end, for a thread that waits for that."""

    def __init__(self, futures, is_enough):
        self.event = _threading.Event()
        self.ended = []
        self._is_enough = is_enough
        self._watched = [(future, future._add_observer(self._has_ended)) for future in futures]

    def _has_ended(self, future):
        self.ended.append(future)
        if self._is_enough(future, len(self.ended)):
            self.event.set()

    def close(self):
        for future, number in self._watched:
            future._remove_observer(number)


def _is_done(future):
    # One that was cancelled counts once its pool knows.
    return future._state in ("CANCELLED_AND_NOTIFIED", "FINISHED")


def _has_failed(future):
    return not future.cancelled() and future.exception() is not None


def as_completed(fs, timeout=None):
    end = None if timeout is None else _time.monotonic() + timeout
    futures = dict.fromkeys(fs)
    total = len(futures)
    ready = [future for future in futures if _is_done(future)]
    pending = {future: None for future in futures if not _is_done(future)}
    watch = _Watch(futures, lambda future, count: True)
    try:
        yield from ready
        while pending:
            left = None
            if end is not None:
                left = end - _time.monotonic()
                if left < _tick:
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            watch.event.wait(left)
            ended, watch.ended = watch.ended, []
            watch.event.clear()
            for future in ended:
                del pending[future]
                yield future
    finally:
        watch.close()


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    futures = dict.fromkeys(fs)
    done = {future for future in futures if _is_done(future)}
    not_done = set(futures) - done
    if (len(done) == len(futures) or return_when == FIRST_COMPLETED and done
            or return_when == FIRST_EXCEPTION and any(_has_failed(future) for future in done)):
        return _DoneAndNotDoneFutures(done, not_done)
    wanted = len(not_done)
    if return_when == FIRST_COMPLETED:
        is_enough = lambda future, count: True
    elif return_when == FIRST_EXCEPTION:
        is_enough = lambda future, count: count == wanted or _has_failed(future)
    elif return_when == ALL_COMPLETED:
        is_enough = lambda future, count: count == wanted
    else:
        raise ValueError("Invalid return condition: %r" % return_when)
    watch = _Watch(not_done, is_enough)
    watch.event.wait(timeout)
    watch.close()
    done.update(watch.ended)
    return _DoneAndNotDoneFutures(done, set(futures) - done)
