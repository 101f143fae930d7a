# The tree of aiohttp's exceptions.
import aiohttp

for name in ("ClientError", "ClientResponseError", "ContentTypeError", "TooManyRedirects",
             "ClientConnectionError", "ClientOSError", "ClientConnectorError", "ServerConnectionError",
             "ServerDisconnectedError", "ServerTimeoutError", "ClientPayloadError", "InvalidURL",
             "WSServerHandshakeError", "ClientHttpProxyError"):
    kind = getattr(aiohttp, name)
    print(name, kind.__module__, [base.__name__ for base in kind.__bases__])
print(repr(aiohttp.ServerDisconnectedError()), aiohttp.ServerDisconnectedError())
print(repr(aiohttp.ClientConnectionError("Connection closed")), repr(aiohttp.InvalidURL("abc")))
try:
    raise aiohttp.ServerTimeoutError("late")
except TimeoutError as error:
    print(repr(error))
