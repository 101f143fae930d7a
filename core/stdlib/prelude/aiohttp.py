# SPDX-License-Identifier: GPL-3.0-or-later
"""aiohttp's client, written in the scenario language, on the run's own HTTP transport."""

import asyncio
import json
from collections import namedtuple

import _http
from _aiohttpresponse import ClientResponse, HttpVersion, HttpVersion11, RequestInfo, StreamReader
from _multidict import CIMultiDict, CIMultiDictProxy
from _url import URL, quote, write_query
from _aiohttperrors import (
    ClientConnectionError, ClientConnectorCertificateError, ClientConnectorError,
    ClientConnectorSSLError, ClientError, ClientHttpProxyError, ClientOSError, ClientPayloadError,
    ClientProxyConnectionError, ClientResponseError, ClientSSLError, ContentTypeError, InvalidURL,
    ServerConnectionError, ServerDisconnectedError, ServerFingerprintMismatch, ServerTimeoutError,
    TooManyRedirects, WSServerHandshakeError)

__version__ = "3.8.4"
__all__ = ["ClientConnectionError", "ClientConnectorCertificateError", "ClientConnectorError",
           "ClientConnectorSSLError", "ClientError", "ClientHttpProxyError", "ClientOSError",
           "ClientPayloadError", "ClientProxyConnectionError", "ClientResponse",
           "ClientResponseError", "ClientSSLError", "ClientSession", "ClientTimeout",
           "ContentTypeError", "InvalidURL", "RequestInfo", "ServerConnectionError",
           "ServerDisconnectedError", "ServerFingerprintMismatch", "ServerTimeoutError",
           "TCPConnector", "BaseConnector", "TooManyRedirects", "WSServerHandshakeError", "request",
           "HttpVersion", "HttpVersion11", "StreamReader"]

ConnectionKey = namedtuple("ConnectionKey", ["host", "port", "is_ssl", "ssl", "proxy", "proxy_auth",
                                             "proxy_headers_hash"])
_noted = set()


def _note(text):
    """Says on stderr, once, what a scenario should know."""
    import sys
    if text not in _noted:
        _noted.add(text)
        print("note: " + text, file=sys.stderr)


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
_default_timeout = ClientTimeout(total=300)
_unset = object()


class _Deadline:
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
        return _Noop()

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


class _Noop:
    """May be awaited, and need not be."""

    def __await__(self):
        yield from ()


class _RequestContextManager:
    """What session.get() gives: to be awaited, or to be entered by async with."""

    def __init__(self, coro):
        self._coro = coro
        self._resp = None

    def send(self, value):
        return self._coro.send(value)

    def throw(self, *error):
        return self._coro.throw(*error)

    def close(self):
        return self._coro.close()

    def __await__(self):
        return self._coro.__await__()

    def __iter__(self):
        return self.__await__()

    async def __aenter__(self):
        self._resp = await self._coro
        return self._resp

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        self._resp.release()


_refused = {
    "cookies": "keep what the server sets in a variable, and send it as a header",
    "cookie_jar": "keep what the server sets in a variable, and send it as a header",
    "auth": "send an Authorization header",
    "proxy": "a scenario's requests go to its own servers",
    "trace_configs": "the timeline shows when each request is sent and answered",
    "compress": "send the data as it is",
    "chunked": "send the data as it is",
}


def _check_refused(options, name):
    for option, value in options.items():
        if option in _refused and value is not None and value is not False:
            raise NotImplementedError(f"{name}({option}=...) is not in the language of a scenario: "
                                      f"{_refused[option]}")


class ClientSession:
    """Sends requests, with what they have in common."""

    def __init__(self, base_url=None, *, connector=None, loop=None, cookies=None, headers=None,
                 skip_auto_headers=None, auth=None, json_serialize=json.dumps, cookie_jar=None,
                 connector_owner=True, raise_for_status=False, timeout=_unset, read_timeout=_unset,
                 conn_timeout=None, auto_decompress=True, trust_env=False, requote_redirect_url=True,
                 trace_configs=None, read_bufsize=65536, version=HttpVersion11):
        self._connector = None
        self._loop = loop or asyncio.get_event_loop()
        _check_refused({"cookies": cookies, "auth": auth, "cookie_jar": cookie_jar,
                        "trace_configs": trace_configs}, "ClientSession")
        if base_url is None or isinstance(base_url, URL):
            self._base_url = base_url
        else:
            self._base_url = URL(base_url)
            assert self._base_url.path == "/" and not self._base_url.raw_query_string, \
                "Only absolute URLs without path part are supported"
        self._connector = TCPConnector(loop=self._loop) if connector is None else connector
        self._connector_owner = connector_owner
        self._default_headers = CIMultiDict(headers or ())
        self._json_serialize = json_serialize
        self._raise_for_status = raise_for_status
        self._timeout = _default_timeout if timeout is _unset else timeout

    def __init_subclass__(cls):
        import warnings
        warnings.warn(f"Inheritance class {cls.__name__} from ClientSession is discouraged",
                      DeprecationWarning, stacklevel=2)

    def __del__(self):
        if not self.closed:
            self._loop.call_exception_handler(
                {"client_session": self, "message": "Unclosed client session"})

    closed = property(lambda self: self._connector is None or self._connector.closed)
    connector = property(lambda self: self._connector)
    connector_owner = property(lambda self: self._connector_owner)
    loop = property(lambda self: self._loop)
    timeout = property(lambda self: self._timeout)
    headers = property(lambda self: self._default_headers)
    json_serialize = property(lambda self: self._json_serialize)
    raise_for_status = property(lambda self: self._raise_for_status)

    def request(self, method, url, **kwargs):
        return _RequestContextManager(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContextManager(
            self._request("GET", url, allow_redirects=allow_redirects, **kwargs))

    def options(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContextManager(
            self._request("OPTIONS", url, allow_redirects=allow_redirects, **kwargs))

    def head(self, url, *, allow_redirects=False, **kwargs):
        return _RequestContextManager(
            self._request("HEAD", url, allow_redirects=allow_redirects, **kwargs))

    def post(self, url, *, data=None, **kwargs):
        return _RequestContextManager(self._request("POST", url, data=data, **kwargs))

    def put(self, url, *, data=None, **kwargs):
        return _RequestContextManager(self._request("PUT", url, data=data, **kwargs))

    def patch(self, url, *, data=None, **kwargs):
        return _RequestContextManager(self._request("PATCH", url, data=data, **kwargs))

    def delete(self, url, **kwargs):
        return _RequestContextManager(self._request("DELETE", url, **kwargs))

    def ws_connect(self, url, **kwargs):
        raise NotImplementedError("websockets are not in the language of a scenario: use requests, "
                                  "or let an asyncio.Queue stand for the connection")

    def _build_url(self, str_or_url):
        url = str_or_url if isinstance(str_or_url, URL) else URL(str_or_url)
        if self._base_url is None:
            return url
        assert not url.is_absolute() and url.path.startswith("/")
        return self._base_url.join(url)

    async def _request(self, method, str_or_url, *, params=None, data=None, json=None, cookies=None,
                       headers=None, skip_auto_headers=None, auth=None, allow_redirects=True,
                       max_redirects=10, compress=None, chunked=None, expect100=False,
                       raise_for_status=None, read_until_eof=True, proxy=None, proxy_auth=None,
                       timeout=_unset, verify_ssl=None, fingerprint=None, ssl_context=None,
                       ssl=None, proxy_headers=None, trace_request_ctx=None, read_bufsize=None):
        if self.closed:
            raise RuntimeError("Session is closed")
        _check_refused({"cookies": cookies, "auth": auth, "compress": compress, "chunked": chunked,
                        "proxy": proxy}, "ClientSession." + method.lower())
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the same time")
        body, content_type = _body_of(data)
        if json is not None:
            body = self._json_serialize(json).encode("utf-8")
            content_type = "application/json"
        try:
            url = self._build_url(str_or_url)
        except ValueError as e:
            raise InvalidURL(str_or_url) from e
        if timeout is _unset or timeout is None:
            timeout = self._timeout if timeout is _unset else ClientTimeout()
        elif not isinstance(timeout, ClientTimeout):
            timeout = ClientTimeout(total=timeout)
        all_headers = self._default_headers.copy()
        all_headers.update(CIMultiDict(headers or ()))
        method = method.upper()
        history = []
        with _Deadline(self._loop, timeout.total):
            while True:
                asked = _Asked(self, method, url, params, all_headers, body, content_type, ssl)
                response = await asked.send(timeout, tuple(history))
                if not (response.status in (301, 302, 303, 307, 308) and allow_redirects):
                    break
                history.append(response)
                if max_redirects and len(history) >= max_redirects:
                    response.close()
                    raise TooManyRedirects(history[0].request_info, tuple(history))
                if (response.status == 303 and method != "HEAD") or (
                        response.status in (301, 302) and method == "POST"):
                    method = "GET"
                    body = content_type = None
                    all_headers.pop("Content-Length", None)
                target = response.headers.get("Location") or response.headers.get("URI")
                if target is None:
                    break
                response.release()
                target = URL(target)
                if target.scheme not in ("http", "https", ""):
                    response.close()
                    raise ValueError("Can redirect only to http or https")
                url = url.join(target)
                params = None
        response._history = tuple(history)
        wanted = self._raise_for_status if raise_for_status is None else raise_for_status
        if wanted is True:
            response.raise_for_status()
        elif wanted:
            await wanted(response)
        return response

    async def close(self):
        if not self.closed:
            if self._connector_owner:
                self._connector.close()
            self._connector = None

    def detach(self):
        self._connector = None

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        await self.close()


ClientSession.__module__ = "aiohttp.client"


class _Asked:
    """One request that is sent once."""

    def __init__(self, session, method, url, params, headers, body, content_type, ssl):
        self._session = session
        self.method = method
        self.url = url.added_query(params).with_fragment(None)
        self.real_url = url.added_query(params)
        if not self.url.host:
            raise InvalidURL(url)
        if self.url.scheme not in ("http", "https"):
            raise AssertionError()
        self.body = b"" if body is None else body
        self.headers = CIMultiDict()
        self.headers.add("Host", headers.get("Host") or self._host())
        for name, value in headers.items():
            if name.lower() != "host":
                if not isinstance(value, str):
                    raise TypeError(f"Cannot serialize non-str key {value!r}")
                self.headers.add(name, value)
        self.headers.setdefault("Accept", "*/*")
        self.headers.setdefault("Accept-Encoding", "gzip, deflate")
        self.headers.setdefault("User-Agent", "Python/3.11 aiohttp/3.8.4")
        has_body = body is not None
        if has_body or method not in ("GET", "HEAD", "OPTIONS", "TRACE"):
            self.headers.setdefault("Content-Length", str(len(self.body)))
        if has_body or method not in ("GET", "HEAD", "OPTIONS", "TRACE", "DELETE"):
            self.headers.setdefault("Content-Type", content_type or "application/octet-stream")
        is_ssl = self.url.scheme == "https"
        self.key = ConnectionKey(self.url.host, self.url.port, is_ssl, ssl, None, None, None)

    def _host(self):
        host = f"[{self.url.host}]" if ":" in self.url.host else self.url.host
        implied = {"http": 80, "https": 443}[self.url.scheme]
        return host if self.url.port == implied else f"{host}:{self.url.port}"

    async def send(self, timeout, history):
        connector = self._session._connector
        loop = self._session._loop
        what = f"{self.url.host}:{self.url.port}"
        with _Deadline(loop, timeout.connect, self._connection_timed_out):
            await connector._acquire(self.key, what)
        call = None
        try:
            call = _http.send(self.method, str(self.url.with_fragment(None)), self.headers.items(),
                              bytes(self.body))
            with _Deadline(loop, timeout.sock_read, self._reading_timed_out):
                outcome = await call.wait()
        finally:
            if call is not None:
                call.abort()
            connector._release(self.key)
        if len(outcome) == 2:
            raise self._error(*outcome)
        status, reason, headers, body = outcome
        info = RequestInfo(self.url, self.method, CIMultiDictProxy(self.headers), self.real_url)
        return ClientResponse(info, status, reason, headers, body, history)

    def _connection_timed_out(self):
        return ServerTimeoutError(f"Connection timeout to host {self.url}")

    def _reading_timed_out(self):
        return ServerTimeoutError("Timeout on reading data from socket")

    def _error(self, why, text):
        if why == "disconnected":
            return ServerDisconnectedError()
        if why == "invalid url":
            return InvalidURL(self.url)
        if why == "refused":
            host = "127.0.0.1" if self.url.host == "localhost" else self.url.host
            return self._no_connection(ConnectionRefusedError(
                111, f"Connect call failed ({host!r}, {self.url.port})"))
        if why == "not allowed":
            _note("a scenario's requests go to servers on this machine; a live run may ask others if "
                  "--allow-network allows it")
            return self._no_connection(OSError(101, "Network is unreachable"))
        if why == "host not found":
            return self._no_connection(OSError(-2, "Name or service not known"))
        if why == "protocol":
            return ClientResponseError(
                RequestInfo(self.url, self.method, CIMultiDictProxy(self.headers), self.real_url),
                (), status=400, message=text or "Bad status line")
        return ClientOSError(104, text or "Connection reset by peer")

    def _no_connection(self, os_error):
        error = ClientConnectorError(self.key, os_error)
        error.__cause__ = os_error
        return error


def _body_of(data):
    """The bytes of what is to be sent, and their type."""
    if data is None:
        return None, None
    if isinstance(data, str):
        return data.encode("utf-8"), "text/plain; charset=utf-8"
    if isinstance(data, (bytes, bytearray)):
        return bytes(data), "application/octet-stream"
    if hasattr(data, "items") or isinstance(data, (list, tuple)):
        pairs = []
        for name, value in data.items() if hasattr(data, "items") else data:
            if isinstance(value, int):
                value = str(value)
            if not isinstance(value, str):
                raise NotImplementedError(f"a field of a form is a str, not {type(value).__name__}: "
                                          "files are not in the language of a scenario")
            pairs.append((name, value))
        return write_query(pairs).encode("utf-8"), "application/x-www-form-urlencoded"
    raise NotImplementedError(f"data of the type {type(data).__name__} is not in the language of a "
                              "scenario: send a str, bytes, a dict, or json=...")


class _SessionRequestContextManager:
    """request() of the module: a session for one request."""

    def __init__(self, coro, session):
        self._coro = coro
        self._session = session
        self._resp = None

    async def __aenter__(self):
        try:
            self._resp = await self._coro
        except BaseException:
            await self._session.close()
            raise
        return self._resp

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        self._resp.close()
        await self._session.close()


def request(method, url, *, connector=None, **kwargs):
    session = ClientSession(connector=connector, connector_owner=connector is None)
    return _SessionRequestContextManager(session._request(method, url, **kwargs), session)
