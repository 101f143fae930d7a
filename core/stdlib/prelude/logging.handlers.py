# SPDX-License-Identifier: GPL-3.0-or-later
"""logging.handlers, written in the scenario language: those that need no file and no network."""
import copy
import logging
import queue
import threading

DEFAULT_TCP_LOGGING_PORT, DEFAULT_UDP_LOGGING_PORT = 9020, 9021
DEFAULT_HTTP_LOGGING_PORT, DEFAULT_SOAP_LOGGING_PORT = 9022, 9023
SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514


class QueueHandler(logging.Handler):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def emit(self, record):
        try:
            ready = self.prepare(record)
            self.enqueue(ready)
        except Exception:
            self.handleError(record)

    def prepare(self, record):
        """The text is made here, in the thread that logs; the listener gets a copy."""
        text = self.format(record)
        plain = copy.copy(record)
        plain.message = plain.msg = text
        plain.args = plain.exc_info = plain.exc_text = plain.stack_info = None
        return plain

    def enqueue(self, record):
        self.queue.put_nowait(record)


class QueueListener:
    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers = queue, handlers
        self.respect_handler_level = respect_handler_level
        self._thread = None

    def start(self):
        self._thread = threading.Thread(target=self._monitor, daemon=True)
        self._thread.start()

    def stop(self):
        self.enqueue_sentinel()
        self._thread.join()
        self._thread = None

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def dequeue(self, block):
        return self.queue.get(block)

    def _monitor(self):
        one_is_done = getattr(self.queue, "task_done", bool)
        ended = False
        while not ended:
            try:
                got = self.dequeue(True)
            except queue.Empty:
                return
            ended = got is self._sentinel
            if not ended:
                self.handle(got)
            one_is_done()

    def handle(self, record):
        ready = self.prepare(record)
        for each in self.handlers:
            if ready.levelno >= each.level or not self.respect_handler_level:
                each.handle(ready)

    def prepare(self, record):
        return record


class BufferingHandler(logging.Handler):
    def __init__(self, capacity):
        super().__init__()
        self.buffer = []
        self.capacity = capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def shouldFlush(self, record):
        return self.capacity <= len(self.buffer)

    def flush(self):
        with self.lock:
            self._let_go()

    def _let_go(self):
        self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.target, self.flushLevel, self.flushOnClose = target, flushLevel, flushOnClose

    def shouldFlush(self, record):
        return record.levelno >= self.flushLevel or super().shouldFlush(record)

    def _let_go(self):
        if self.target:
            for kept in self.buffer:
                self.target.handle(kept)
            super()._let_go()

    def setTarget(self, target):
        with self.lock:
            self.target = target

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.setTarget(None)
            super().close()


def _refused(name):
    class Refused(logging.Handler):
        def __init__(self, *args, **kwargs):
            raise NotImplementedError(f"a scenario cannot use files or the network: use "
                                      f"logging.StreamHandler(sys.stdout) in place of {name}")

    Refused.__name__ = Refused.__qualname__ = name
    return Refused


RotatingFileHandler = _refused("RotatingFileHandler")
TimedRotatingFileHandler = _refused("TimedRotatingFileHandler")
WatchedFileHandler = _refused("WatchedFileHandler")
SocketHandler = _refused("SocketHandler")
DatagramHandler = _refused("DatagramHandler")
SysLogHandler = _refused("SysLogHandler")
SMTPHandler = _refused("SMTPHandler")
HTTPHandler = _refused("HTTPHandler")
