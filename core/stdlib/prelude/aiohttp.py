# SPDX-License-Identifier: GPL-3.0-or-later
"""aiohttp's client, written in the scenario language, on the run's own HTTP transport."""

import asyncio
import json
from collections import namedtuple

import _http
from _aiohttpconnector import BaseConnector, ClientTimeout, Deadline, TCPConnector
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
_default_timeout = ClientTimeout(total=300)
_unset = object()
_noted = set()


def _note(text):
    """Says on stderr, once, what a scenario should know."""
    import sys
    if text not in _noted:
        _noted.add(text)
        print("note: " + text, file=sys.stderr)


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
            # The loop's own handler prints what it knows: the message.
            message = "Unclosed client session"
            if self._loop.get_exception_handler() is None:
                message += f"\nclient_session: {self!r}"
            self._loop.call_exception_handler({"client_session": self, "message": message})

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
        with Deadline(self._loop, timeout.total):
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
        with Deadline(loop, timeout.connect, self._connection_timed_out):
            await connector._acquire(self.key, what)
        call = None
        try:
            call = _http.send(self.method, str(self.url.with_fragment(None)), self.headers.items(),
                              bytes(self.body))
            with Deadline(loop, timeout.sock_read, self._reading_timed_out):
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
