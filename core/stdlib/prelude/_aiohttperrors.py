# SPDX-License-Identifier: GPL-3.0-or-later
"""The errors of aiohttp, written in the scenario language."""

import asyncio

__all__ = ["ClientError", "ClientConnectionError", "ClientOSError", "ClientConnectorError",
           "ClientProxyConnectionError", "ClientSSLError", "ClientConnectorSSLError",
           "ClientConnectorCertificateError", "ServerConnectionError", "ServerTimeoutError",
           "ServerDisconnectedError", "ServerFingerprintMismatch", "ClientResponseError",
           "ClientHttpProxyError", "WSServerHandshakeError", "ContentTypeError",
           "ClientPayloadError", "InvalidURL", "TooManyRedirects"]


class ClientError(Exception):
    pass


class ClientResponseError(ClientError):
    """An answer that is not what was wanted."""

    def __init__(self, request_info, history, *, code=None, status=None, message="", headers=None):
        self.request_info = request_info
        if code is not None and status is not None:
            raise ValueError("Both code and status arguments are provided; code is deprecated, "
                             "use status instead")
        self.status = (code if status is None else status) or 0
        self.message = message
        self.headers = headers
        self.history = history
        self.args = (request_info, history)

    @property
    def code(self):
        return self.status

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={self.request_info.real_url!r}"

    def __repr__(self):
        parts = [repr(self.request_info), repr(self.history)]
        if self.status != 0:
            parts.append(f"status={self.status!r}")
        if self.message != "":
            parts.append(f"message={self.message!r}")
        if self.headers is not None:
            parts.append(f"headers={self.headers!r}")
        return f"{type(self).__name__}({', '.join(parts)})"


class ContentTypeError(ClientResponseError):
    pass


class WSServerHandshakeError(ClientResponseError):
    pass


class ClientHttpProxyError(ClientResponseError):
    pass


class TooManyRedirects(ClientResponseError):
    pass


class ClientConnectionError(ClientError):
    pass


class ClientOSError(ClientConnectionError, OSError):
    pass


class ClientConnectorError(ClientOSError):
    """No connection: to whom, and the system's error."""

    def __init__(self, connection_key, os_error):
        self._conn_key = connection_key
        self._os_error = os_error
        self.args = (connection_key, os_error)

    errno = property(lambda self: self._os_error.errno)
    strerror = property(lambda self: self._os_error.strerror)
    os_error = property(lambda self: self._os_error)
    host = property(lambda self: self._conn_key.host)
    port = property(lambda self: self._conn_key.port)
    ssl = property(lambda self: self._conn_key.ssl)

    def __str__(self):
        ssl = "default" if self.ssl is None else self.ssl
        return f"Cannot connect to host {self.host}:{self.port} ssl:{ssl} [{self.strerror}]"


class ClientProxyConnectionError(ClientConnectorError):
    pass


class ServerConnectionError(ClientConnectionError):
    pass


class ServerDisconnectedError(ServerConnectionError):
    def __init__(self, message=None):
        self.message = "Server disconnected" if message is None else message
        self.args = (self.message,)


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    pass


class ServerFingerprintMismatch(ServerConnectionError):
    pass


class ClientPayloadError(ClientError):
    pass


class InvalidURL(ClientError, ValueError):
    def __init__(self, url):
        super().__init__(url)

    @property
    def url(self):
        return self.args[0]

    def __repr__(self):
        return f"<{type(self).__name__} {self.url}>"


class ClientSSLError(ClientConnectorError):
    pass


class ClientConnectorSSLError(ClientSSLError):
    pass


class ClientConnectorCertificateError(ClientSSLError):
    pass


for _name in __all__:
    globals()[_name].__module__ = "aiohttp.client_exceptions"
