# SPDX-License-Identifier: GPL-3.0-or-later
"""What aiohttp's client gets, written in the scenario language."""

import json
from collections import namedtuple

from _multidict import CIMultiDict, CIMultiDictProxy
from _aiohttperrors import ClientConnectionError, ClientResponseError, ContentTypeError

RequestInfo = namedtuple("RequestInfo", ["url", "method", "headers", "real_url"])
RequestInfo.__module__ = "aiohttp.client_reqrep"
HttpVersion = namedtuple("HttpVersion", ["major", "minor"])
HttpVersion.__module__ = "aiohttp.http_writer"
HttpVersion11 = HttpVersion(1, 1)

# As aiohttp writes the headers that it knows.
_known = {name.lower(): name for name in (
    "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Accept-Ranges",
    "Access-Control-Allow-Credentials", "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers",
    "Access-Control-Max-Age", "Access-Control-Request-Headers", "Access-Control-Request-Method",
    "Age", "Allow", "Authorization", "Cache-Control", "Connection", "Content-Disposition",
    "Content-Encoding", "Content-Language", "Content-Length", "Content-Location", "Content-MD5",
    "Content-Range", "Content-Transfer-Encoding", "Content-Type", "Cookie", "Date", "Destination",
    "Digest", "ETag", "Expect", "Expires", "Forwarded", "From", "Host", "If-Match",
    "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Keep-Alive",
    "Last-Event-ID", "Last-Modified", "Link", "Location", "Max-Forwards", "Origin", "Pragma",
    "Proxy-Authenticate", "Proxy-Authorization", "Range", "Referer", "Retry-After", "Server",
    "Set-Cookie", "TE", "Trailer", "Transfer-Encoding", "URI", "Upgrade", "User-Agent", "Vary",
    "Via", "WWW-Authenticate", "Want-Digest", "Warning", "X-Forwarded-For", "X-Forwarded-Host",
    "X-Forwarded-Proto")}


class StreamReader:
    """The body of an answer, piece by piece. It has all come with the head."""

    def __init__(self, body):
        self._body = body
        self._at = 0
        self._error = None

    def set_exception(self, error):
        self._error = error

    def exception(self):
        return self._error

    def at_eof(self):
        return self._at >= len(self._body)

    is_eof = at_eof

    def _check(self):
        if self._error is not None:
            raise self._error

    async def read(self, n=-1):
        self._check()
        end = len(self._body) if n < 0 else self._at + n
        piece = self._body[self._at:end]
        self._at += len(piece)
        return piece

    async def readany(self):
        return await self.read(65536)

    async def readexactly(self, n):
        import asyncio
        piece = await self.read(n)
        if len(piece) < n:
            raise asyncio.IncompleteReadError(piece, n)
        return piece

    async def readline(self):
        self._check()
        end = self._body.find(b"\n", self._at)
        return await self.read(-1 if end < 0 else end + 1 - self._at)

    async def _pieces(self, size):
        while not self.at_eof():
            yield await self.read(size)

    def iter_chunked(self, n):
        return self._pieces(n)

    def iter_any(self):
        return self._pieces(-1)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


StreamReader.__module__ = "aiohttp.streams"


class ClientResponse:
    """The answer to a request."""

    def __init__(self, request_info, status, reason, headers, body, history):
        self._request_info = request_info
        self.method = request_info.method
        self.status = status
        self.reason = reason
        self.version = HttpVersion11
        self.raw_headers = tuple((name.encode("latin-1"), value.encode("latin-1"))
                                 for name, value in headers)
        self._headers = CIMultiDictProxy(CIMultiDict(
            (_known.get(name.lower(), name), value) for name, value in headers))
        self.content = StreamReader(body)
        self._all = body
        self._body = None
        self._history = history
        self._closed = False
        self._released = False

    url = property(lambda self: self._request_info.url)
    real_url = property(lambda self: self._request_info.real_url)
    host = property(lambda self: self.url.host)
    headers = property(lambda self: self._headers)
    request_info = property(lambda self: self._request_info)
    history = property(lambda self: self._history)
    closed = property(lambda self: self._closed)
    ok = property(lambda self: 400 > self.status)

    def _content_type(self):
        kind, _, rest = self._headers.get("Content-Type", "").partition(";")
        options = {}
        for option in rest.split(";"):
            name, _, value = option.strip().partition("=")
            options[name.lower()] = value.strip('"')
        return kind.strip().lower(), options

    @property
    def content_type(self):
        return self._content_type()[0] or "application/octet-stream"

    @property
    def charset(self):
        return self._content_type()[1].get("charset")

    @property
    def content_length(self):
        length = self._headers.get("Content-Length")
        return None if length is None else int(length)

    def get_encoding(self):
        charset = self.charset
        if charset:
            try:
                b"".decode(charset)
                return charset
            except LookupError:
                pass
        return "utf-8"

    def __repr__(self):
        reason = self.reason.encode("ascii", "backslashreplace").decode("ascii")
        return f"<ClientResponse({self.url}) [{self.status} {reason}]>\n{self.headers}\n"

    def raise_for_status(self):
        if not self.ok:
            self.release()
            raise ClientResponseError(self.request_info, self.history, status=self.status,
                                      message=self.reason, headers=self.headers)

    def close(self):
        self._closed = True
        if not self._released:
            self._end()

    def _end(self):
        self._released = True
        if self.content.exception() is None:
            self.content.set_exception(ClientConnectionError("Connection closed"))

    def release(self):
        if not self._released:
            self._end()
        self._closed = True
        return Noop()

    async def wait_for_close(self):
        self.release()

    async def read(self):
        if self._body is None:
            if self._released:
                raise ClientConnectionError("Connection closed")
            self._body = await self.content.read()
            self._closed = True
            self._released = True
        return self._body

    async def text(self, encoding=None, errors="strict"):
        body = await self.read()
        return body.decode(encoding or self.get_encoding(), errors=errors)

    async def json(self, *, encoding=None, loads=json.loads, content_type="application/json"):
        body = await self.read()
        if content_type:
            actual = self._headers.get("Content-Type", "").lower()
            if content_type == "application/json":
                kind = self.content_type
                fits = kind == content_type or (kind.startswith("application/")
                                                and kind.endswith("+json"))
            else:
                fits = content_type in actual
            if not fits:
                raise ContentTypeError(
                    self.request_info, self.history, headers=self.headers,
                    message=f"Attempt to decode JSON with unexpected mimetype: {actual}")
        body = body.strip()
        if not body:
            return None
        return loads(body.decode(encoding or self.get_encoding()))

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        self.release()


ClientResponse.__module__ = "aiohttp.client_reqrep"


class Noop:
    """May be awaited, and need not be."""

    def __await__(self):
        yield from ()


Noop.__name__ = Noop.__qualname__ = "noop"
Noop.__module__ = "aiohttp.helpers"
