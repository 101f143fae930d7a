# SPDX-License-Identifier: GPL-3.0-or-later
"""queue, written in the scenario language."""
import heapq as _heapq
import threading
import time
from collections import deque

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]

_tick = 1e-9  # the clock's; a shorter wait would not move a clock that jumps

Empty = type("Empty", (Exception,), {"__module__": "_queue"})
Full = type("Full", (Exception,), {"__module__": "queue"})


def _check_timeout(seconds):
    if seconds is not None and seconds < 0:
        raise ValueError("'timeout' must be a non-negative number")


def _wait_while(condition, is_stuck, block, timeout, error):
    """Holds the condition's lock. Waits until is_stuck() is false, as long as it may."""
    if not block:
        if is_stuck():
            raise error
        return
    _check_timeout(timeout)
    if timeout is None:
        while is_stuck():
            condition.wait()
        return
    end = time.monotonic() + timeout
    while is_stuck():
        left = end - time.monotonic()
        if left < _tick:
            raise error
        condition.wait(left)


class Queue:
    __class_getitem__ = classmethod(type(list[int]))

    # One lock, and three reasons to wait: for items, for room, for the work to be done.

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        lock = self.mutex = threading.Lock()
        for reason in ("not_empty", "not_full", "all_tasks_done"):
            setattr(self, reason, threading.Condition(lock))
        self.unfinished_tasks = 0

    # The items: a subclass may keep them otherwise. All but _init() run under the lock.

    def _get(self):
        return self.queue.popleft()

    def _put(self, item):
        self.queue.append(item)

    def _qsize(self):
        return len(self.queue)

    def _init(self, maxsize):
        self.queue = deque()

    # In and out.

    def put(self, item, block=True, timeout=None):
        room = self.not_full
        with room:
            limit = self.maxsize
            if limit > 0:
                _wait_while(room, lambda: self._qsize() >= self.maxsize, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        supply = self.not_empty
        with supply:
            _wait_while(supply, lambda: not self._qsize(), block, timeout, Empty)
            taken = self._get()
            self.not_full.notify()
        return taken

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    # The work.

    def task_done(self):
        idle = self.all_tasks_done
        with idle:
            still = self.unfinished_tasks - 1
            if still < 0:
                raise ValueError("task_done() called too many times")
            if still == 0:
                idle.notify_all()
            self.unfinished_tasks = still

    def join(self):
        idle = self.all_tasks_done
        with idle:
            while self.unfinished_tasks:
                idle.wait()

    # What it looks like just now.

    def qsize(self):
        with self.mutex:
            size = self._qsize()
        return size

    def empty(self):
        with self.mutex:
            size = self._qsize()
        return not size

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()


def _on_a_list(name, push, pop):
    """A kind of Queue that keeps its items in a list, by the two functions given."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        push(self.queue, item)

    def _get(self):
        return pop(self.queue)

    members = {"__module__": "queue"}
    for method in (_init, _put, _get):
        method.__qualname__ = f"{name}.{method.__name__}"
        members[method.__name__] = method
    return type(name, (Queue,), members)


PriorityQueue = _on_a_list("PriorityQueue", _heapq.heappush, _heapq.heappop)
LifoQueue = _on_a_list("LifoQueue", list.append, list.pop)


class SimpleQueue:
    __class_getitem__ = classmethod(type(list[int]))
    __module__ = "_queue"

    def __init__(self):
        self._items = deque()
        self._count = threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        _check_timeout(timeout)
        if self._count.acquire(block, timeout):
            return self._items.popleft()
        raise Empty

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items
