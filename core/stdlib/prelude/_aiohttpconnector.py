# SPDX-License-Identifier: GPL-3.0-or-later
"""How many connections aiohttp's client has, and how long it waits; in the scenario language."""

import asyncio

import _http
from _aiohttperrors import ClientConnectionError
from _aiohttpresponse import Noop


class ClientTimeout:
    """Seconds that a request may take, None for no limit."""

    def __init__(self, total=None, connect=None, sock_read=None, sock_connect=None):
        self.__dict__.update(total=total, connect=connect, sock_read=sock_read,
                             sock_connect=sock_connect)

    def __setattr__(self, name, value):
        raise AttributeError(f"can't set attribute {name!r}")

    def _key(self):
        return self.total, self.connect, self.sock_read, self.sock_connect

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, ClientTimeout) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return ("ClientTimeout(total={!r}, connect={!r}, sock_read={!r}, sock_connect={!r})"
                .format(*self._key()))


ClientTimeout.__module__ = "aiohttp.client"
class Deadline:
    """Cancels the task that is in it when the time is over, and makes a TimeoutError of that."""

    def __init__(self, loop, seconds, error=asyncio.TimeoutError):
        self._loop = loop
        self._seconds = seconds
        self._error = error
        self._handle = None
        self._is_over = False

    def __enter__(self):
        task = asyncio.current_task(self._loop)
        if task is None:
            raise RuntimeError("Timeout context manager should be used inside a task")
        if self._seconds is not None and self._seconds > 0:
            when = self._loop.time() + self._seconds
            if self._seconds > 5 and when != int(when):
                when = int(when) + 1
            self._handle = self._loop.call_at(when, self._end, task)
        return self

    def _end(self, task):
        self._is_over = True
        task.cancel()

    def __exit__(self, exc_type, exc_val, exc_tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._is_over and exc_type is asyncio.CancelledError:
            raise self._error() from None


class BaseConnector:
    """How many connections there may be at once, and who waits for one."""

    def __init__(self, *, keepalive_timeout=None, force_close=False, limit=100, limit_per_host=0,
                 enable_cleanup_closed=False, loop=None, timeout_ceil_threshold=5):
        self._limit = limit
        self._limit_per_host = limit_per_host
        self._force_close = force_close
        self._acquired = {}  # by connection key
        self._waiters = []  # (key, future), in order
        self._closed = False

    limit = property(lambda self: self._limit)
    limit_per_host = property(lambda self: self._limit_per_host)
    force_close = property(lambda self: self._force_close)
    closed = property(lambda self: self._closed)

    def _has_room(self, key):
        if self._limit and sum(self._acquired.values()) >= self._limit:
            return False
        return not self._limit_per_host or self._acquired.get(key, 0) < self._limit_per_host

    async def _acquire(self, key, what):
        if self._closed:
            raise ClientConnectionError("Connector is closed.")
        if not self._has_room(key) or any(each == key for each, _ in self._waiters):
            future = asyncio.get_running_loop().create_future()
            entry = (key, future)
            self._waiters.append(entry)
            try:
                await _http.wait(future, f"a connection for {what}")
            except BaseException:
                if entry in self._waiters:
                    self._waiters.remove(entry)
                elif not future.cancelled():
                    self._release(key)
                raise
            return  # the place was kept for this one
        self._acquired[key] = self._acquired.get(key, 0) + 1

    def _release(self, key):
        self._acquired[key] -= 1
        if not self._acquired[key]:
            del self._acquired[key]
        for entry in list(self._waiters):
            waiting, future = entry
            if future.done():
                self._waiters.remove(entry)
            elif self._has_room(waiting):
                self._waiters.remove(entry)
                self._acquired[waiting] = self._acquired.get(waiting, 0) + 1
                future.set_result(None)
                return

    def close(self):
        self._closed = True
        return Noop()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        self.close()


BaseConnector.__module__ = "aiohttp.connector"


class TCPConnector(BaseConnector):
    def __init__(self, *, verify_ssl=True, fingerprint=None, use_dns_cache=True, ttl_dns_cache=10,
                 family=0, ssl_context=None, ssl=None, local_addr=None, resolver=None,
                 keepalive_timeout=None, force_close=False, limit=100, limit_per_host=0,
                 enable_cleanup_closed=False, loop=None):
        super().__init__(keepalive_timeout=keepalive_timeout, force_close=force_close, limit=limit,
                         limit_per_host=limit_per_host, loop=loop)
        if keepalive_timeout is not None and force_close:
            raise ValueError("keepalive_timeout cannot be set if force_close is True")


TCPConnector.__module__ = "aiohttp.connector"
