#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""asyncio_oracle.py - reference recorder for asyncio teaching programs.

Runs ONE program under the real CPython asyncio (the C Task/Future, the stock
BaseEventLoop._run_once, queues, locks, ... are all CPython's own code) in
VIRTUAL time, and records the schedule it produced.

    python3 asyncio_oracle.py program.py [--seed N] [--epoch 2020-08-14T21:43:10]
            [--max-time 3600] [--workers 8] [--live] [-o record.json]
            [--canonical [1|2|3]]

What is replaced, and nothing else (see FORMAT.md):

* the clock.  An integer nanosecond counter, 0 at program start.  time.time,
  monotonic, perf_counter, datetime.now, loop.time, ... all read it.  It moves
  only when every thread (the main thread included) is blocked, and then jumps
  to the earliest deadline.
* thread switching.  Threads are real threads, but exactly one runs at a time:
  the running one keeps the 'baton' until it makes a blocking call (time.sleep,
  a contended lock, Thread.start/join, Queue.get, the loop's select()).
  threading.Lock and everything built on it (Condition, Event, Semaphore,
  queue.Queue, concurrent.futures) then block in virtual time, so CPython's own
  ThreadPoolExecutor code runs unchanged.  Ready threads run in FIFO order.
  On a tie in time, sleeping threads wake in the order in which they began to
  wait, and the event loop wakes last.
* the event loop policy's loop: CPython's selector loop with a virtual
  selector, and with Handle/TimerHandle/Task subclasses that record.
* iteration order of CPython's internal *sets of tasks* (asyncio.wait,
  as_completed, TaskGroup, all_tasks/asyncio.run shutdown, shutdown_asyncgens),
  which in stock CPython depends on memory addresses: here it is the order
  given, or creation order.
* equal timers: heapq is not stable; here equal deadlines (compared in whole
  nanoseconds) fire in creation order, as they do in real time.

--live keeps the recording but uses the real clock and real threads.

Exit status: 0 ok; 1 the program raised; 2 usage; 3 deadlock; 4 idle forever;
5 --max-time reached; 6 --max-steps/--wall-limit reached; sys.exit(n) -> n.
"""

import argparse
import asyncio
import asyncio.base_events
import asyncio.events
import asyncio.futures
import asyncio.locks
import asyncio.queues
import asyncio.runners
import asyncio.taskgroups
import asyncio.tasks
import atexit
import collections
import concurrent.futures
import concurrent.futures.thread as cf_thread
import datetime as _dt
import functools
import gc
import heapq
import inspect
import io
import json
import linecache
import os
import queue
import random
import re
import selectors
import signal
import sys
import threading
import time
import traceback
import types
import warnings
import weakref
import _thread

VERSION = 1
ASYNCIO_DIR = os.path.dirname(asyncio.__file__) + os.sep
SELF_FILE = os.path.abspath(__file__)

# The originals, before anything is patched.
real_monotonic = time.monotonic
real_sleep = time.sleep
real_start_thread = _thread.start_new_thread
real_lock = _thread.allocate_lock
real_stdout, real_stderr = sys.stdout, sys.stderr
RealDatetime, RealDate = _dt.datetime, _dt.date

EXIT_CODES = {'ok': 0, 'raise': 1, 'deadlock': 3, 'idle': 4, 'max-time': 5,
              'max-steps': 6, 'wall-limit': 6}


# --------------------------------------------------------------------------
# Ordered sets (normalisation of address-dependent iteration orders)
# --------------------------------------------------------------------------

def _seq_of(x):
    return getattr(x, '_o_seq', 0)


class OrderedSet(set):
    """A set that iterates in insertion order; built from a plain set of
    futures it takes creation order."""

    def __init__(self, items=()):
        super().__init__()
        self._d = {}
        if isinstance(items, (set, frozenset)) and not isinstance(items, OrderedSet):
            items = sorted(items, key=_seq_of)
        for x in items:
            self.add(x)

    def add(self, x):
        self._d[x] = None
        super().add(x)

    def discard(self, x):
        self._d.pop(x, None)
        super().discard(x)

    def remove(self, x):
        super().remove(x)
        self._d.pop(x, None)

    def pop(self):
        for x in self._d:
            self.discard(x)
            return x
        raise KeyError('pop from an empty set')

    def clear(self):
        self._d.clear()
        super().clear()

    def update(self, *its):
        for it in its:
            for x in OrderedSet(it):
                self.add(x)

    def __iter__(self):
        return iter(self._d)

    def copy(self):
        return OrderedSet(self)

    def __or__(self, o):
        r = OrderedSet(self)
        r.update(o)
        return r
    union = __or__

    def __sub__(self, o):
        return OrderedSet([x for x in self if x not in o])
    difference = __sub__

    def __and__(self, o):
        return OrderedSet([x for x in self if x in o])
    intersection = __and__

    def __ior__(self, o):
        self.update(o)
        return self

    def __isub__(self, o):
        for x in list(o):
            self.discard(x)
        return self
    difference_update = __isub__

    def __repr__(self):
        return '{' + ', '.join(map(repr, self)) + '}' if self else 'set()'
    __hash__ = None


OrderedSet.__name__ = OrderedSet.__qualname__ = 'set'


class OrderedWeakSet:
    """Insertion-ordered stand-in for loop._asyncgens (a WeakSet)."""

    def __init__(self):
        self._d = {}

    def add(self, x):
        k = id(x)
        self._d[k] = weakref.ref(x, lambda _, k=k, d=self._d: d.pop(k, None))

    def discard(self, x):
        self._d.pop(id(x), None)

    def clear(self):
        self._d.clear()

    def __iter__(self):
        return iter([o for o in (r() for r in list(self._d.values()))
                     if o is not None])

    def __len__(self):
        return len(list(iter(self)))


# --------------------------------------------------------------------------
# The kernel: virtual clock + cooperative scheduling of real threads
# --------------------------------------------------------------------------

class VThread:
    __slots__ = ('name', 'baton', 'deadline', 'seq', 'woken', 'is_select',
                 'done', 'joiners', 'interrupt')

    def __init__(self, name):
        self.name = name
        self.baton = real_lock()
        self.baton.acquire()
        self.deadline = None
        self.seq = 0
        self.woken = None
        self.is_select = False
        self.done = False
        self.joiners = []
        self.interrupt = None


class Kernel:
    """Exactly one VThread runs at a time, so no locking is needed here."""

    def __init__(self, max_ns):
        self.now_ns = 0
        self.max_ns = max_ns
        self.ready = collections.deque()
        self.blocked = set()
        self.seq = 0
        self.main = self.current = VThread('main')
        self.interrupts = 0

    def now(self):
        return self.now_ns / 1e9

    def spawn(self, fn, args, kwargs):
        vt = VThread('thread')
        self.ready.append(vt)

        def boot():
            vt.baton.acquire()
            try:
                fn(*args, **(kwargs or {}))
            finally:
                vt.done = True
                for j in vt.joiners:
                    self.wake(j)
                nxt = self._pick()
                self.current = nxt
                nxt.baton.release()

        real_start_thread(boot, ())
        return vt

    def wake(self, vt):
        if vt in self.blocked:
            self.blocked.discard(vt)
            vt.woken = 'wake'
            self.ready.append(vt)

    def block(self, deadline_ns=None, is_select=False):
        """Block the current thread.  Returns 'wake', 'timeout' or, in the
        main thread only, 'deadlock' / 'max-time' (a simulated Ctrl-C)."""
        me = self.current
        self.seq += 1
        me.seq, me.deadline, me.is_select = self.seq, deadline_ns, is_select
        me.woken = None
        self.blocked.add(me)
        self._switch(me)
        return me.woken

    def yield_(self):
        """Let every other ready thread run until it blocks."""
        if self.ready:
            me = self.current
            self.ready.append(me)
            self._switch(me)

    def _switch(self, me):
        nxt = self._pick()
        if nxt is not me:
            self.current = nxt
            nxt.baton.release()
            me.baton.acquire()

    def _pick(self):
        if self.ready:
            return self.ready.popleft()
        waiting = [v for v in self.blocked if v.deadline is not None]
        if waiting:
            t = min(v.deadline for v in waiting)
            if t > self.max_ns and self.main in self.blocked:
                self.now_ns = max(self.now_ns, self.max_ns)
                return self._interrupt('max-time')
            self.now_ns = max(self.now_ns, t)
            due = [v for v in waiting if v.deadline <= t]
            due.sort(key=lambda v: (v.is_select, v.seq))
            for v in due:
                self.blocked.discard(v)
                v.woken = 'timeout'
                self.ready.append(v)
            return self.ready.popleft()
        return self._interrupt('deadlock')

    def _interrupt(self, why):
        m = self.main
        self.blocked.discard(m)
        m.woken = why
        self.interrupts += 1
        return m


K = None        # the Kernel (virtual mode) or None (--live)


class VLock:
    """threading.Lock in virtual time; FIFO hand-off."""

    def __init__(self):
        self._locked = False
        self._waiters = collections.deque()

    def acquire(self, blocking=True, timeout=-1):
        if not self._locked:
            self._locked = True
            return True
        if not blocking or timeout == 0:
            return False
        deadline = None if timeout is None or timeout < 0 \
            else K.now_ns + round(timeout * 1e9)
        me = K.current
        self._waiters.append(me)
        while True:
            why = K.block(deadline)
            if why == 'wake':
                return True
            if why == 'timeout':
                self._waiters.remove(me)
                return False
            try:
                simulate_sigint(why, None)
            except BaseException:
                self._waiters.remove(me)
                raise

    def release(self):
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        if self._waiters:
            K.wake(self._waiters.popleft())     # stays locked: handed over
        else:
            self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *a):
        self.release()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def _at_fork_reinit(self):
        self.__init__()


def simulate_sigint(why, loop):
    """What Ctrl-C would do in the main thread at this point."""
    REC.interrupted(why, loop)
    if K is not None and K.interrupts > 8:
        hard_stop(why)
    handlers = getattr(loop, '_signal_handlers', None) or {}
    if signal.SIGINT in handlers:
        loop._handle_signal(signal.SIGINT)
        return
    h = signal.getsignal(signal.SIGINT)
    if callable(h):
        h(signal.SIGINT, sys._getframe())
    else:
        raise KeyboardInterrupt


def v_sleep(secs):
    if secs < 0:
        raise ValueError('sleep length must be non-negative')
    REC.ev_sleep(secs)
    deadline = K.now_ns + round(secs * 1e9)
    if secs == 0:
        K.yield_()
        return
    while True:
        why = K.block(deadline)
        if why == 'timeout':
            return
        simulate_sigint(why, None)


def live_sleep(secs):
    REC.ev_sleep(secs)
    real_sleep(secs)


def patch_threads():
    """Make threading block in virtual time."""
    threading._allocate_lock = threading.Lock = VLock
    threading._CRLock = None                    # use threading._PyRLock
    threading._time = queue.time = now
    queue.SimpleQueue = queue._PySimpleQueue
    cf_thread._global_shutdown_lock = VLock()

    def start_new_thread(fn, args, kwargs=None):
        vt = K.spawn(fn, args, kwargs)
        t = getattr(fn, '__self__', None)
        if isinstance(t, threading.Thread):
            t._o_vt = vt
        return vt.seq
    threading._start_new_thread = start_new_thread
    _thread.start_new_thread = start_new_thread

    orig_wait = threading.Thread._wait_for_tstate_lock

    def _wait_for_tstate_lock(self, block=True, timeout=-1):
        vt = getattr(self, '_o_vt', None)
        if vt is not None and not vt.done:
            if not block:
                return
            deadline = None if timeout is None or timeout < 0 \
                else K.now_ns + round(timeout * 1e9)
            while not vt.done:
                vt.joiners.append(K.current)
                why = K.block(deadline)
                if why == 'timeout':
                    if K.current in vt.joiners:
                        vt.joiners.remove(K.current)
                    return
                if why != 'wake':
                    simulate_sigint(why, None)
        return orig_wait(self)
    threading.Thread._wait_for_tstate_lock = _wait_for_tstate_lock


# --------------------------------------------------------------------------
# Clock patches
# --------------------------------------------------------------------------

EPOCH = 0.0         # seconds since 1970 at virtual time 0
T0 = 0.0            # real monotonic at start (--live)


def now():
    return K.now() if K is not None else real_monotonic() - T0


def wall():
    return EPOCH + now()


def patch_clock():
    time.sleep = v_sleep if K is not None else live_sleep
    time.sleep.__name__ = time.sleep.__qualname__ = 'sleep'   # as a job's FUNC
    time.monotonic = time.perf_counter = lambda: now()
    time.monotonic_ns = time.perf_counter_ns = lambda: round(now() * 1e9)
    time.time = lambda: wall()
    time.time_ns = lambda: round(EPOCH * 1e9) + round(now() * 1e9)
    time.process_time = time.thread_time = lambda: 0.0
    for name in ('localtime', 'gmtime', 'ctime'):
        f = getattr(time, name)
        setattr(time, name, functools.wraps(f)(
            lambda secs=None, f=f: f(wall() if secs is None else secs)))
    for name, pos in (('strftime', 1), ('asctime', 0)):
        f = getattr(time, name)

        def g(*a, f=f, pos=pos):
            return f(*a) if len(a) > pos else f(*a, time.localtime())
        setattr(time, name, g)

    class _Meta(type):
        def __instancecheck__(cls, x):
            return isinstance(x, cls._real)

        def __subclasscheck__(cls, c):
            return issubclass(c, cls._real)

    class datetime(RealDatetime, metaclass=_Meta):
        _real = RealDatetime

        @classmethod
        def now(cls, tz=None):
            return cls._at(tz)

        @classmethod
        def _at(cls, tz):
            micros = round(EPOCH * 1e6) + round(now() * 1e6)
            base = RealDatetime(1970, 1, 1, tzinfo=_dt.timezone.utc) \
                + _dt.timedelta(microseconds=micros)
            b = base.astimezone(tz) if tz is not None else base.replace(tzinfo=None)
            return cls(b.year, b.month, b.day, b.hour, b.minute, b.second,
                       b.microsecond, b.tzinfo, fold=b.fold)

        @classmethod
        def utcnow(cls):
            return cls._at(None)

        @classmethod
        def today(cls):
            return cls._at(None)

        def __repr__(self):     # the C repr leaves the module out for a subclass
            r = RealDatetime.__repr__(self)
            return r if r.startswith('datetime.') else 'datetime.' + r

    class date(RealDate, metaclass=_Meta):
        _real = RealDate

        @classmethod
        def today(cls):
            d = datetime.now()
            return cls(d.year, d.month, d.day)

        def __repr__(self):
            r = RealDate.__repr__(self)
            return r if r.startswith('datetime.') else 'datetime.' + r

    for c in (datetime, date):
        c.__qualname__, c.__module__ = c.__name__, 'datetime'
    _dt.datetime, _dt.date = datetime, date


# --------------------------------------------------------------------------
# The recorder
# --------------------------------------------------------------------------

ADDR = re.compile(r'0x[0-9a-fA-F]{4,}')


def clean(s):
    return ADDR.sub('0x?', s)


def safe_repr(x):
    try:
        return clean(repr(x))
    except BaseException as e:          # a broken __repr__ must not matter
        return '<repr raised %s>' % type(e).__name__


def qualname(f):
    while isinstance(f, functools.partial):
        inner = f.func
        # asyncio.to_thread submits partial(ctx.run, func, ...)
        if getattr(inner, '__name__', '') == 'run' and f.args and callable(f.args[0]):
            inner = f.args[0]
        f = inner
    return getattr(f, '__qualname__', None) or getattr(f, '__name__', None) \
        or type(f).__name__


def exc_info(exc):
    return {'type': type(exc).__name__, 'msg': clean(str(exc))}


class TaskInfo:
    __slots__ = ('name', 'coro', 'seq', 'internal', 'started', 'early')

    def __init__(self, coro, seq):
        self.name = '?'
        self.coro = coro
        self.seq = seq
        self.internal = coro.startswith('BaseEventLoop.shutdown_')
        self.started = False
        self.early = []         # events before the first step (late naming)


class Recorder:
    def __init__(self, prog_file, opts):
        self.prog_file = prog_file
        self.prog_dir = os.path.dirname(prog_file) + os.sep
        self.opts = opts
        self.events = []
        self.counts = collections.Counter()
        self.live_tasks = weakref.WeakSet()
        self.jobs_active = 0
        self.steps = 0
        self.stop_reason = None
        self.phase = 'run'
        self.partial = {'out': '', 'err': ''}
        self.cur_step = None

    # -- helpers ----------------------------------------------------------

    def add(self, e, **kw):
        ev = {'t': round(now(), 6) + 0.0, 'e': e}
        ev.update(kw)
        if self.phase != 'run':
            ev['phase'] = self.phase
        self.events.append(ev)
        return ev

    def number(self, kind):
        self.counts[kind] += 1
        return self.counts[kind]

    def is_prog(self, filename):
        return (filename == self.prog_file or
                (filename.startswith(self.prog_dir) and filename != SELF_FILE
                 and 'site-packages' not in filename))

    def line(self, f):
        while f is not None:
            if self.is_prog(f.f_code.co_filename):
                return f.f_lineno
            f = f.f_back
        return None

    def here(self):
        """(task name or None, thread name) of the caller."""
        t = threading.current_thread()
        job = getattr(t, '_o_job', None)
        if job:
            return job
        try:
            task = asyncio.tasks.current_task()
        except RuntimeError:
            return None
        return task._o.name if task is not None and hasattr(task, '_o') else None

    # -- output -----------------------------------------------------------

    def output(self, stream, text, from_prog):
        buf = self.partial[stream] + text
        *lines, rest = buf.split('\n')
        for ln in lines:
            self.add(stream, text=ln, by=self.here(), prog=from_prog)
        self.partial[stream] = rest

    def flush_partial(self):
        for stream in ('out', 'err'):
            if self.partial[stream]:
                self.add(stream, text=self.partial[stream], by=None, prog=True,
                         noeol=True)
                self.partial[stream] = ''

    # -- tasks ------------------------------------------------------------

    def task_created(self, task, frame):
        o = task._o
        o.name = task.get_name()
        self.live_tasks.add(task)
        try:
            parent = asyncio.tasks.current_task(task.get_loop())
        except RuntimeError:
            parent = None
        pname = parent._o.name if parent is not None and hasattr(parent, '_o') else None
        o.early.append(self.add('create', task=o.name, coro=o.coro, by=pname,
                                line=self.line(frame), internal=o.internal))
        o.early.append(self.add('ready', task=o.name, internal=o.internal))

    def task_renamed(self, task):
        o = task._o
        o.name = task.get_name()
        if not o.started:
            for ev in o.early:
                ev['task'] = o.name

    def handle_ready(self, handle, callback):
        o = task_of(callback)
        if o is not None and o.name != '?':
            ev = self.add('ready', task=o.name, internal=o.internal)
            if not o.started:
                o.early.append(ev)

    def handle_begin(self, handle):
        self.steps += 1
        if self.steps > self.opts.max_steps:
            hard_stop('max-steps')
        cb = handle._callback
        task = getattr(cb, '__self__', None)
        if isinstance(task, asyncio.Task) and hasattr(task, '_o') and task_of(cb):
            o = task._o
            o.started = True
            o.early.clear()
            ev = self.add('step', task=o.name, coro=o.coro, end=None,
                          internal=o.internal)
            return ev, task
        kind = 'callback'
        args = handle._args or ()
        if isinstance(handle, OTimerHandle):
            kind = 'timer'
        elif len(args) == 1 and asyncio.isfuture(args[0]) and args[0].done():
            kind = 'futcb'
        name = qualname(cb)
        if name == 'BaseSelectorEventLoop._read_from_self':
            return None, None           # the self-pipe; live only
        extra = {}
        if isinstance(handle, OTimerHandle):
            extra['timer'] = handle._o_num
            handle._o_fired = True
        lib = is_library_callback(cb)
        return self.add('run', kind=kind, name=name, end=None, internal=lib,
                        **extra), None

    def handle_end(self, ev, task):
        if ev is None:
            return
        ev['end'] = round(now(), 6) + 0.0
        if task is None:
            return
        o = task._o
        if task.done():
            d = {'task': o.name, 'internal': o.internal}
            if task.cancelled():
                d['outcome'] = 'cancelled'
            else:
                # peek without marking the exception as retrieved
                exc = task._exception
                if exc is not None:
                    d['outcome'] = 'raise'
                    d['exc'] = exc_info(exc)
                else:
                    d['outcome'] = 'result'
                    d['result'] = safe_repr(task.result())
            self.add('done', **d)
        else:
            fut = task._fut_waiter
            if fut is not None:
                what, line = self.describe_wait(task, fut)
                self.add('wait', task=o.name, on=what, line=line,
                         internal=o.internal)

    # -- what is a task waiting on? -----------------------------------------

    def chain(self, coro):
        frames, obj, n = [], coro, 0
        while obj is not None and n < 100:
            n += 1
            if inspect.iscoroutine(obj):
                fr, nxt = obj.cr_frame, obj.cr_await
            elif inspect.isgenerator(obj):
                fr, nxt = obj.gi_frame, obj.gi_yieldfrom
            elif inspect.isasyncgen(obj):
                fr, nxt = obj.ag_frame, obj.ag_await
            elif type(obj).__name__ in ('async_generator_asend', 'async_generator_athrow',
                                        'coroutine_wrapper', 'anext_awaitable'):
                fr, nxt = None, None
                for r in gc.get_referents(obj):
                    if inspect.iscoroutine(r) or inspect.isasyncgen(r) \
                            or inspect.isgenerator(r) \
                            or type(r).__name__ in ('async_generator_asend',):
                        nxt = r
                        break
            else:
                break
            if fr is not None:
                frames.append(fr)
            obj = nxt
        return frames

    def describe_wait(self, task, fut):
        frames = self.chain(task.get_coro())
        line, lib = None, frames
        for i, f in enumerate(frames):
            if self.is_prog(f.f_code.co_filename):
                line, lib = f.f_lineno, frames[i + 1:]
        for f in lib:
            code, fn = f.f_code.co_name, f.f_code.co_filename
            if not fn.startswith(ASYNCIO_DIR):
                continue
            loc = f.f_locals
            me = loc.get('self')
            nm = getattr(me, '_o_name', None) or type(me).__name__
            if code == 'sleep':
                return 'sleep(%.6f)' % loc['delay'], line
            if isinstance(me, asyncio.Queue) and code in ('get', 'put', 'join'):
                return 'queue.%s %s' % (code, nm), line
            if isinstance(me, asyncio.Lock):
                return 'lock ' + nm, line
            if isinstance(me, asyncio.Semaphore):
                return 'semaphore ' + nm, line
            if isinstance(me, asyncio.Event):
                return 'event ' + nm, line
            if isinstance(me, asyncio.Condition):
                return 'condition ' + nm, line
            if isinstance(me, getattr(asyncio, 'Barrier', ())):
                return 'barrier ' + nm, line
            if isinstance(me, getattr(asyncio, 'TaskGroup', ())):
                return 'taskgroup', line
            if code == 'wait_for':
                inner = loc.get('fut')
                return 'wait_for %s timeout=%.6f' % (
                    self.fut_name(inner), loc['timeout']), line
            if code in ('wait', '_wait'):
                return 'wait ' + ','.join(self.fut_name(x) for x in loc['fs']), line
            if code == '_wait_for_one':
                return 'as_completed', line
            if code == 'shutdown_default_executor':
                return 'executor-shutdown', line
        return self.fut_name(fut), line

    def fut_name(self, fut):
        if hasattr(fut, '_o'):
            return 'task ' + quote_name(fut._o.name)
        ch = getattr(fut, '_children', None)
        if ch is not None:
            return 'gather ' + ','.join(
                self.fut_name(c).replace('task ', '', 1) for c in ch)
        job = getattr(fut, '_o_job', None)
        if job is not None:
            return 'job ' + job
        sh = getattr(fut, '_o_shield', None)
        if sh is not None and sh() is not None:
            return 'shield ' + self.fut_name(sh()).replace('task ', '', 1)
        return 'future' if asyncio.isfuture(fut) else safe_repr(fut)

    # -- everything else -----------------------------------------------------

    def ev_sleep(self, secs):
        f = sys._getframe(2)
        self.add('sleep', by=self.here(), secs=round(secs, 6), line=self.line(f))

    def interrupted(self, why, loop):
        if why == 'deadlock' and loop is not None and not loop._o_ruc:
            why = 'idle'
        pending = []
        for o in list(self.live_tasks):
            if not o.done():
                pending.append(o)
        pending.sort(key=_seq_of)
        plist = []
        for p in pending:
            w = '-'
            if p._fut_waiter is not None:
                w = self.describe_wait(p, p._fut_waiter)[0]
            plist.append({'task': p._o.name, 'coro': p._o.coro, 'on': w})
        if self.stop_reason is None:
            self.stop_reason = why
        self.add('interrupt', why=why, pending=plist)


REC = None


def quote_name(s):
    return s if s and re.fullmatch(r'\S+', s) and '"' not in s else json.dumps(s, ensure_ascii=False)


def task_of(cb):
    """The TaskInfo if cb is a task's step or wakeup, else None."""
    task = getattr(cb, '__self__', None)
    if task is None or not isinstance(task, asyncio.Future):
        return None
    if type(cb).__name__ == 'TaskStepMethWrapper':
        return getattr(task, '_o', None)
    n = getattr(cb, '__name__', '')
    if n in ('task_wakeup', 'wakeup', '_Task__wakeup', '_Task__step', '__wakeup'):
        return getattr(task, '_o', None)
    return None


def is_library_callback(cb):
    f = cb
    while isinstance(f, functools.partial):
        f = f.func
    f = getattr(f, '__func__', f)
    code = getattr(f, '__code__', None)
    if code is None:
        return isinstance(getattr(cb, '__self__', None), asyncio.Future)
    return code.co_filename.startswith(ASYNCIO_DIR) or code.co_filename == SELF_FILE


class Capture(io.TextIOBase):
    encoding, errors = 'utf-8', 'strict'

    def __init__(self, stream, real, echo):
        self.stream, self.real, self.echo = stream, real, echo

    @property
    def name(self):
        return '<std%s>' % self.stream

    def writable(self):
        return True

    def isatty(self):
        return False

    def fileno(self):
        return self.real.fileno()

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError('write() argument must be str, not %s' % type(s).__name__)
        f = sys._getframe(1)
        REC.output(self.stream, s, REC.is_prog(f.f_code.co_filename))
        if self.echo:
            self.real.write(s)
        return len(s)

    def flush(self):
        pass


# --------------------------------------------------------------------------
# asyncio instrumentation
# --------------------------------------------------------------------------

class OHandle(asyncio.events.Handle):
    __slots__ = ()

    def _run(self):
        ev, task = REC.handle_begin(self)
        try:
            super()._run()
        finally:
            REC.handle_end(ev, task)
            self = task = None


OHandle.__name__ = 'Handle'     # as reprs name it


class OTimerHandle(asyncio.events.TimerHandle):
    __slots__ = ('_o_num', '_o_fired', '_o_ns')

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(when, callback, args, loop, context)
        self._o_num = REC.number('timer')
        self._o_fired = False
        self._o_ns = round(when * 1e9)
        REC.add('timer', op='set', timer=self._o_num, when=round(when, 6) + 0.0,
                name=qualname(callback))

    def __lt__(self, other):
        if isinstance(other, OTimerHandle):
            return (self._o_ns, self._o_num) < (other._o_ns, other._o_num)
        return NotImplemented

    def __hash__(self):
        return hash(self._when)

    def cancel(self):
        if not self._cancelled and not self._o_fired:
            REC.add('timer', op='cancel', timer=self._o_num)
        super().cancel()

    def _run(self):
        ev, task = REC.handle_begin(self)
        try:
            super()._run()
        finally:
            REC.handle_end(ev, task)
            self = task = None


OTimerHandle.__name__ = 'TimerHandle'


class OTask(asyncio.Task):
    def __init__(self, coro, *, loop=None, name=None, context=None):
        n = REC.number('task')
        self._o_seq = n
        self._o = TaskInfo(getattr(coro, '__qualname__', None) or type(coro).__name__, n)
        super().__init__(coro, loop=loop, name=name, context=context)
        REC.task_created(self, sys._getframe(1))

    def set_name(self, value):
        super().set_name(value)
        REC.task_renamed(self)

    def __hash__(self):
        return self._o_seq


OTask.__name__ = OTask.__qualname__ = 'Task'
OTask.__module__ = '_asyncio'


class OFuture(asyncio.Future):
    def __init__(self, *, loop=None):
        super().__init__(loop=loop)
        self._o_seq = REC.number('future')

    def __hash__(self):
        return self._o_seq


OFuture.__name__ = OFuture.__qualname__ = 'Future'
OFuture.__module__ = '_asyncio'


class VirtualSelector(selectors.DefaultSelector):
    """select() blocks in virtual time."""
    loop = None

    def select(self, timeout=None):
        loop = self.loop
        if timeout is not None and timeout <= 0:
            K.yield_()
        elif not loop._o_wakeup:
            if len(self.get_map()) > 1:     # real sockets: best effort
                ev = super().select(0.01)
                if ev:
                    return ev
            deadline = None
            if timeout is not None:
                deadline = K.now_ns + round(timeout * 1e9)
                if loop._scheduled and timeout < 86400:
                    deadline = loop._scheduled[0]._o_ns
            loop._o_waiter = K.current
            try:
                why = K.block(deadline, is_select=True)
            finally:
                loop._o_waiter = None
            if why in ('deadlock', 'max-time'):
                simulate_sigint(why, loop)
        loop._o_wakeup = False
        if len(self.get_map()) > 1:
            return super().select(0)
        return []


class LiveSelector(selectors.DefaultSelector):
    loop = None

    def select(self, timeout=None):
        if timeout is None and not self.loop._o_wakeup and len(self.get_map()) <= 1 \
                and REC.jobs_active == 0 \
                and all(t is threading.main_thread() or hasattr(t, '_o_pool') or
                        t.name.startswith(('asyncio_', 'ThreadPoolExecutor'))
                        for t in threading.enumerate()):
            simulate_sigint('deadlock', self.loop)
        self.loop._o_wakeup = False
        return super().select(timeout)


class OLoop(asyncio.SelectorEventLoop):
    def __init__(self, selector=None):
        self._o_ruc = 0
        self._o_wakeup = False
        self._o_waiter = None
        sel = VirtualSelector() if K is not None else LiveSelector()
        sel.loop = self
        super().__init__(sel)
        self._asyncgens = OrderedWeakSet()

    def time(self):
        return now()

    def _write_to_self(self):
        self._o_wakeup = True
        if K is None:
            super()._write_to_self()
        elif self._o_waiter is not None:
            K.wake(self._o_waiter)

    def _call_soon(self, callback, args, context):
        handle = OHandle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        REC.handle_ready(handle, callback)
        return handle

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_at')
        timer = OTimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def create_task(self, coro, *, name=None, context=None):
        if self._task_factory is not None:
            return super().create_task(coro, name=name, context=context)
        self._check_closed()
        return OTask(coro, loop=self, name=name, context=context)

    def create_future(self):
        return OFuture(loop=self)

    def run_until_complete(self, future):
        self._o_ruc += 1
        try:
            return super().run_until_complete(future)
        finally:
            self._o_ruc -= 1

    def call_exception_handler(self, context):
        obj = context.get('task') or context.get('future')
        exc = context.get('exception')
        REC.add('log', msg=context.get('message', '').split('\n')[0],
                task=obj._o.name if hasattr(obj, '_o') else None,
                exc=exc_info(exc) if exc is not None else None)
        super().call_exception_handler(context)


OLoop.create_task.__qualname__ = 'BaseEventLoop.create_task'
OLoop.__name__ = OLoop.__qualname__ = '_UnixSelectorEventLoop'
OLoop.__module__ = 'asyncio.unix_events'


class OPolicy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = OLoop


def patch_asyncio(workers):
    # constructors used directly by a program
    asyncio.Task = asyncio.tasks.Task = OTask
    asyncio.SelectorEventLoop = OLoop
    asyncio.set_event_loop_policy(OPolicy())
    asyncio.set_event_loop_policy = lambda p: None
    asyncio.DefaultEventLoopPolicy = OPolicy

    # address-dependent set orders
    asyncio.tasks.set = OrderedSet
    asyncio.taskgroups.set = OrderedSet
    orig_all_tasks = asyncio.tasks.all_tasks

    def all_tasks(loop=None):
        if loop is None:
            loop = asyncio.get_running_loop()
        return OrderedSet(orig_all_tasks(loop))
    asyncio.all_tasks = asyncio.tasks.all_tasks = all_tasks
    src = inspect.getsource(asyncio.tasks.as_completed)
    new = src.replace('{ensure_future(f, loop=loop) for f in set(fs)}',
                      'set([ensure_future(f, loop=loop) for f in set(fs)])')
    if new != src:
        exec(compile(new, asyncio.tasks.__file__, 'exec'), asyncio.tasks.__dict__)
        asyncio.as_completed = asyncio.tasks.as_completed

    # names for queues and locks, in creation order (program-created ones only)
    def name_init(cls, base):
        orig = cls.__init__

        @functools.wraps(orig)
        def __init__(self, *a, **k):
            if not hasattr(self, '_o_name'):
                f = sys._getframe(1)
                while f.f_code is __init__.__code__:
                    f = f.f_back
                fn = f.f_code.co_filename
                self._o_name = None
                if not fn.startswith(ASYNCIO_DIR):
                    self._o_name = '%s-%d' % (base, REC.number(base))
            orig(self, *a, **k)
        cls.__init__ = __init__
    name_init(asyncio.Queue, 'Queue')
    for c in ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier'):
        if hasattr(asyncio, c):
            name_init(getattr(asyncio, c),
                      'Semaphore' if 'Semaphore' in c else c)

    def held(self):
        """How many items there are, asking nothing of the program's class."""
        items = getattr(self, '_queue', None)
        if isinstance(items, (list, dict, set)) or type(items) is collections.deque:
            return len(items)
        return self._o_count

    for op in ('put', 'get'):
        orig = getattr(asyncio.Queue, op + '_nowait')

        def nowait(self, *a, orig=orig, op=op):
            before, self._o_op = getattr(self, '_o_op', None), op
            try:
                return orig(self, *a)
            finally:
                self._o_op = before
        setattr(asyncio.Queue, op + '_nowait', functools.wraps(orig)(nowait))

    orig_wakeup = asyncio.Queue._wakeup_next

    def _wakeup_next(self, waiters):
        # what put_nowait and get_nowait end with: the item is there or gone, nobody is woken yet
        op, self._o_op = getattr(self, '_o_op', None), None
        if op and getattr(self, '_o_name', None) is not None:
            self._o_count = max(0, getattr(self, '_o_count', 0) + (1 if op == 'put' else -1))
            REC.add('queue', queue=self._o_name, op=op, depth=held(self),
                    maxsize=self._maxsize, by=REC.here())
        orig_wakeup(self, waiters)
    asyncio.Queue._wakeup_next = _wakeup_next

    # shield: remember the inner future for the wait description
    orig_shield = asyncio.tasks.shield

    @functools.wraps(orig_shield)
    def shield(arg):
        outer = orig_shield(arg)
        if isinstance(outer, OFuture) and outer is not arg:
            for cb in outer._callbacks or ():
                cl = inspect.getclosurevars(cb[0]).nonlocals
                if 'inner' in cl:
                    outer._o_shield = weakref.ref(cl['inner'])
        return outer
    asyncio.shield = asyncio.tasks.shield = shield

    # executors
    orig_chain = asyncio.futures._chain_future

    def _chain_future(source, destination):
        job = getattr(source, '_o_job', None)
        if job is not None and isinstance(destination, OFuture):
            destination._o_job = job
        return orig_chain(source, destination)
    asyncio.futures._chain_future = _chain_future

    TPE = cf_thread.ThreadPoolExecutor
    orig_tpe = TPE.__init__

    @functools.wraps(orig_tpe)
    def tpe_init(self, max_workers=None, *a, **k):
        orig_tpe(self, workers if max_workers is None else max_workers, *a, **k)
        self._o_pool = REC.number('pool')
    TPE.__init__ = tpe_init

    class OWorkItem(cf_thread._WorkItem):
        def __init__(self, future, fn, args, kwargs):
            super().__init__(future, fn, args, kwargs)
            self.job = future._o_job = 'J%d' % REC.number('job')
            f = sys._getframe(1)
            pool = getattr(f.f_locals.get('self'), '_o_pool', 0)
            target = functools.partial(fn, *args) \
                if getattr(fn, '__name__', '') == 'run' and args else fn
            self.name = qualname(target)
            self.pool = pool
            REC.jobs_active += 1
            REC.add('job', op='submit', job=self.job, name=self.name, pool=pool,
                    by=REC.here(), line=REC.line(f))

        def run(self):
            if not self.future.set_running_or_notify_cancel():
                REC.add('job', op='cancelled', job=self.job)
                REC.jobs_active -= 1
                return
            t = threading.current_thread()
            try:
                worker = int(t.name.rsplit('_', 1)[1])
            except (IndexError, ValueError):
                worker = 0
            t._o_job, t._o_pool = self.job, self.pool
            REC.add('job', op='start', job=self.job, name=self.name,
                    pool=self.pool, worker=worker)
            try:
                result = self.fn(*self.args, **self.kwargs)
            except BaseException as exc:
                REC.add('job', op='finish', job=self.job, worker=worker, pool=self.pool,
                        outcome='raise', exc=exc_info(exc))
                t._o_job = None
                self.future.set_exception(exc)
                REC.jobs_active -= 1
                self = None
            else:
                REC.add('job', op='finish', job=self.job, worker=worker, pool=self.pool,
                        outcome='ok', result=safe_repr(result))
                t._o_job = None
                self.future.set_result(result)
                REC.jobs_active -= 1
    cf_thread._WorkItem = OWorkItem

    # 'coroutine was never awaited'
    # The library's own function would take this one for the place where it happened.
    def _warn_unawaited_coroutine(coro):
        REC.add('never-awaited', name=getattr(coro, '__qualname__', '?'))
        lines = ["coroutine '%s' was never awaited\n" % coro.__qualname__]
        if coro.cr_origin is not None:
            lines.append('Coroutine created at (most recent call last)\n')
            lines += traceback.format_list(
                [(name, line, function, linecache.getline(name, line))
                 for name, line, function in reversed(coro.cr_origin)])
        warnings.warn(''.join(lines).rstrip('\n'), category=RuntimeWarning, stacklevel=2,
                      source=coro)
    warnings._warn_unawaited_coroutine = _warn_unawaited_coroutine


# --------------------------------------------------------------------------
# Shims for packages that a tutorial may import
# --------------------------------------------------------------------------

def install_shims():
    try:
        import colorama     # noqa: F401
        return
    except ImportError:
        pass

    def codes(**kw):
        return types.SimpleNamespace(**{k: '\033[%dm' % v for k, v in kw.items()})
    names = ['BLACK', 'RED', 'GREEN', 'YELLOW', 'BLUE', 'MAGENTA', 'CYAN', 'WHITE']

    def palette(base, light, reset):
        d = {n: base + i for i, n in enumerate(names)}
        d.update({'LIGHT%s_EX' % n: light + i for i, n in enumerate(names)})
        d['RESET'] = reset
        return codes(**d)
    m = types.ModuleType('colorama')
    m.Fore, m.Back = palette(30, 90, 39), palette(40, 100, 49)
    m.Style = codes(BRIGHT=1, DIM=2, NORMAL=22, RESET_ALL=0)
    m.init = m.deinit = m.reinit = m.just_fix_windows_console = lambda *a, **k: None
    m.__version__ = '0.4.6-shim'
    sys.modules['colorama'] = m


# --------------------------------------------------------------------------
# The canonical text
# --------------------------------------------------------------------------

def q(s):
    return json.dumps(s, ensure_ascii=False)


def canonical(record, level):
    """The stable text of a record; FORMAT.md is the specification."""
    out = []
    n = quote_name

    def exc(x):
        return '%s %s' % (x['type'], q(x['msg']))

    def ln(x):
        return '-' if x is None else str(x)

    def by(x):
        return '-' if x is None else n(x)

    for ev in record['events']:
        e = ev['e']
        s, lv = None, 3
        x = 'x' if ev.get('internal') else ''
        if e == 'out':
            s, lv = 'out ' + q(ev['text']) + (' noeol' if ev.get('noeol') else ''), 1
        elif e == 'err':
            if not ev.get('prog') or ev.get('phase') == 'report':
                continue
            s = 'err ' + q(ev['text']) + (' noeol' if ev.get('noeol') else '')
        elif e == 'end':
            s, lv = 'end ' + ev['outcome'], 1
            if ev.get('exc') and ev['outcome'] == 'raise':
                s += ' ' + exc(ev['exc'])
        elif e == 'step':
            s = '%sstep %s %s end=%.6f' % (x, n(ev['task']), ev['coro'], ev['end'])
            lv = 3 if x else 2
        elif e == 'queue':
            s, lv = 'queue %s %s depth=%d maxsize=%d' % (
                ev['queue'], ev['op'], ev['depth'], ev['maxsize']), 2
        elif e == 'job':
            lv = 2
            if ev['op'] == 'submit':
                s = 'job %s submit pool=%d %s' % (ev['job'], ev['pool'], ev['name'])
            elif ev['op'] == 'start':
                s = 'job %s start pool=%d worker=%d' % (ev['job'], ev['pool'], ev['worker'])
            elif ev['op'] == 'cancelled':
                s = 'job %s cancelled' % ev['job']
            else:
                s = 'job %s finish %s' % (
                    ev['job'], 'ok' if ev['outcome'] == 'ok' else 'raise ' + exc(ev['exc']))
        elif e == 'create':
            s = '%screate %s %s by=%s line=%s' % (
                x, n(ev['task']), ev['coro'], by(ev['by']), ln(ev['line']))
        elif e == 'ready':
            s = '%sready %s' % (x, n(ev['task']))
        elif e == 'wait':
            s = '%swait %s %s line=%s' % (x, n(ev['task']), ev['on'], ln(ev['line']))
        elif e == 'done':
            s = '%sdone %s %s' % (x, n(ev['task']), ev['outcome'])
            if ev['outcome'] == 'result':
                s += ' ' + ev['result'].replace('\n', '\\n')
            elif ev['outcome'] == 'raise':
                s += ' ' + exc(ev['exc'])
        elif e == 'run':
            s = '%srun %s %s end=%.6f' % (x, ev['kind'], ev['name'], ev['end'])
        elif e == 'timer':
            s = 'timer M%d %s' % (ev['timer'], ev['op'])
            if ev['op'] == 'set':
                s += ' when=%.6f %s' % (ev['when'], ev['name'])
        elif e == 'sleep':
            s = 'sleep %s %.6f line=%s' % (by(ev['by']), ev['secs'], ln(ev['line']))
        elif e == 'log':
            if ev.get('phase') and 'destroyed' in ev['msg']:
                continue
            msg = re.sub(r' at \S*?([^/\s]+:\d+)', r' at \1', clean(ev['msg']))
            s = 'log %s %s' % (q(msg), by(ev['task']))
            if ev['exc']:
                s += ' ' + exc(ev['exc'])
        elif e == 'never-awaited':
            s = 'never-awaited ' + ev['name']
        elif e == 'interrupt':
            s = 'interrupt ' + ev['why']
        if s is not None and lv <= level:
            out.append('%.6f %s' % (ev['t'], s))
    return '\n'.join(out) + '\n'


# --------------------------------------------------------------------------
# Running the program
# --------------------------------------------------------------------------

OPTS = None
_finished = False


def finish(outcome, code, exc=None):
    global _finished
    if _finished:
        return
    _finished = True
    for ev in REC.events:
        if ev.get('end', 0) is None:
            ev['end'] = round(now(), 6)
    REC.flush_partial()
    REC.phase = 'run'
    REC.add('end', outcome=outcome, exc=exc_info(exc) if exc is not None else None)
    record = {
        'format': 'asyncio-oracle/%d' % VERSION,
        'python': '%d.%d.%d' % sys.version_info[:3],
        'program': os.path.basename(REC.prog_file),
        'mode': 'live' if K is None else 'virtual',
        'seed': OPTS.seed, 'epoch': OPTS.epoch, 'workers': OPTS.workers,
        'outcome': outcome, 'exit': code,
        'final_time': REC.events[-1]['t'],
        'events': REC.events,
    }
    sys.stdout, sys.stderr = real_stdout, real_stderr
    if OPTS.output:
        with open(OPTS.output, 'w', encoding='utf-8') as f:
            json.dump(record, f, indent=1, ensure_ascii=False)
            f.write('\n')
    if OPTS.canonical:
        real_stdout.write(canonical(record, OPTS.canonical))
        real_stdout.flush()
    if outcome not in ('ok',) and not outcome.startswith('exit'):
        msg = {'raise': 'the program raised %s' % (exc and '%s: %s' % (
                   type(exc).__name__, exc)),
               'deadlock': 'deadlock: nothing ready, no timers, no running job',
               'idle': 'idle forever: run_forever with nothing left to do',
               'max-time': 'virtual time reached --max-time',
               'max-steps': 'more than --max-steps handles ran',
               'wall-limit': '--wall-limit real seconds used'}[outcome]
        print('asyncio_oracle: %s (at %.6f)' % (msg, REC.events[-1]['t']), file=real_stderr)
        for ev in REC.events:
            if ev['e'] == 'interrupt':
                for p in ev['pending']:
                    print('  pending %(task)s %(coro)s: waiting on %(on)s' % p, file=real_stderr)
                break
        if outcome == 'raise':
            for ev in REC.events:
                if ev['e'] == 'err' and ev.get('phase') == 'report':
                    print('  ' + ev['text'], file=real_stderr)
    real_stderr.flush()


def patch_entropy(seed):
    """os.urandom, and with it uuid4 and secrets, follow from the seed; random's numbers do not change."""
    generator = random.Random('os.urandom %d' % seed)

    def urandom(size):
        return generator.getrandbits(size * 8).to_bytes(size, 'little')
    os.urandom = random._urandom = urandom


def hard_stop(outcome):
    finish(outcome, EXIT_CODES[outcome])
    os._exit(EXIT_CODES[outcome])


def watchdog(limit):
    real_sleep(limit)
    hard_stop('wall-limit')


def run(opts):
    global K, REC, EPOCH, T0, OPTS
    OPTS = opts
    path = os.path.abspath(opts.program)
    try:
        with open(path, encoding='utf-8') as f:
            source = f.read()
    except OSError as e:
        print('asyncio_oracle: cannot read %s: %s' % (opts.program, e), file=sys.stderr)
        return 2
    EPOCH = RealDatetime.fromisoformat(opts.epoch).replace(
        tzinfo=_dt.timezone.utc).timestamp()
    REC = Recorder(path, opts)
    if not opts.live:
        K = Kernel(round(opts.max_time * 1e9))
    install_shims()
    if K is not None:
        patch_threads()
    patch_clock()
    patch_entropy(opts.seed)
    patch_asyncio(opts.workers)
    real_start_thread(watchdog, (opts.wall_limit,))

    mod = types.ModuleType('__main__')
    mod.__file__ = path
    mod.__builtins__ = __builtins__
    sys.modules['__main__'] = mod
    sys.argv = [path]
    sys.path[0] = os.path.dirname(path)
    sys.stdout = Capture('out', real_stdout, opts.echo)
    sys.stderr = Capture('err', real_stderr, opts.echo)
    random.seed(opts.seed)
    gc.collect()
    gc.disable()            # collection points must not depend on the recorder
    T0 = real_monotonic()

    outcome, code, error = 'ok', 0, None
    try:
        exec(compile(source, path, 'exec'), mod.__dict__)
    except SystemExit as e:
        code = e.code if isinstance(e.code, int) else (0 if e.code is None else 1)
        if isinstance(e.code, str):
            print(e.code, file=sys.stderr)
        outcome = 'ok' if code == 0 else 'exit %d' % code
    except BaseException as e:
        outcome, code, error = 'raise', 1, e
        REC.phase = 'report'
        tb = e.__traceback__
        while tb is not None and tb.tb_frame.f_code.co_filename == SELF_FILE:
            tb = tb.tb_next
        sys.excepthook(type(e), e.with_traceback(tb), tb)
        e.__traceback__ = None
        REC.phase = 'run'
    # what the interpreter does at exit: wait for threads, then atexit
    try:
        cf_thread._python_exit()
        for t in threading.enumerate():
            if t is not threading.current_thread() and not t.daemon:
                t.join()
    except BaseException as e:
        if error is None:
            outcome, code, error = 'raise', 1, e
    REC.phase = 'exit'
    try:
        atexit._run_exitfuncs()
    except BaseException:
        pass
    if REC.stop_reason is not None:
        outcome = REC.stop_reason
        code = EXIT_CODES[outcome]
    err = error
    error = e = None
    if err is not None:
        err.__traceback__ = None
        err.__context__ = err.__cause__ = None
    # drop everything the program still holds, for '__del__' reports
    gc.collect()
    mod.__dict__.clear()
    gc.collect()
    finish(outcome, code, err)
    return code


def main():
    p = argparse.ArgumentParser(description='reference recorder for asyncio programs')
    p.add_argument('program', nargs='?')
    p.add_argument('--seed', type=int, default=0)
    p.add_argument('--epoch', default='2020-08-14T21:43:10')
    p.add_argument('--max-time', type=float, default=3600.0)
    p.add_argument('--max-steps', type=int, default=1000000)
    p.add_argument('--wall-limit', type=float, default=120.0,
                   help='stop after this many real seconds')
    p.add_argument('--workers', type=int, default=8,
                   help='max_workers of executors created without one')
    p.add_argument('--live', action='store_true', help='real time, real threads')
    p.add_argument('--echo', action='store_true', help="also show the program's output")
    p.add_argument('--canonical', nargs='?', type=int, const=3, choices=(1, 2, 3))
    p.add_argument('--from-record', help='print the canonical text of a saved record')
    p.add_argument('-o', '--output')
    opts = p.parse_args()
    if opts.from_record:
        with open(opts.from_record, encoding='utf-8') as f:
            sys.stdout.write(canonical(json.load(f), opts.canonical or 3))
        return 0
    if not opts.program:
        p.error('a program is needed')
    if os.environ.get('PYTHONHASHSEED') != '0' or os.environ.get('TZ') != 'UTC':
        # str hashes (set order) and local time must not vary
        os.environ['PYTHONHASHSEED'], os.environ['TZ'] = '0', 'UTC'
        os.execv(sys.executable, [sys.executable] + sys.argv)
    code = run(opts)
    sys.stdout.flush()
    os._exit(code & 0xff)


if __name__ == '__main__':
    main()
