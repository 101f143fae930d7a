# SPDX-License-Identifier: GPL-3.0-or-later
"""quart's test client, written in the scenario language: requests without a network."""

import asyncio
import json as _json

from _quartrequest import Request
from _quartresponse import Response, traceback_page
from _url import requote, write_query


class QuartClient:
    """Asks an application directly; each request is answered by a task of its own."""

    def __init__(self, app, use_cookies=True):
        self.app = app

    async def open(self, path, *, method="GET", headers=None, data=None, form=None, files=None,
                   query_string=None, json=..., scheme="http", follow_redirects=False,
                   root_path="", http_version="1.1", scope_base=None, auth=None, subdomain=None):
        if files is not None or auth is not None:
            raise NotImplementedError("files and auth of the test client are not in the language of "
                                      "a scenario: send data and headers")
        given = headers.items() if hasattr(headers, "items") else headers or ()
        pairs = [("User-Agent", "Quart")]
        for name, value in given:
            pairs = [pair for pair in pairs if pair[0].lower() != name.lower()]
            pairs.append((name, value))
        path, _, query = path.partition("?")
        if query_string:
            query = query_string if isinstance(query_string, str) else write_query(
                [(name, str(value)) for name, value in query_string.items()])
        body = b""
        if json is not ...:
            body = self.app.json.dumps(json).encode("utf-8")
            pairs.append(("Content-Type", "application/json"))
        elif form is not None:
            body = write_query([(name, str(value)) for name, value in form.items()]).encode("utf-8")
            pairs.append(("Content-Type", "application/x-www-form-urlencoded"))
        elif data is not None:
            body = data.encode("utf-8") if isinstance(data, str) else bytes(data)
        pairs.append(("host", self.app.config["SERVER_NAME"] or "localhost"))
        for _ in range(20):
            request = Request(self.app, method.upper(), scheme, "localhost",
                              requote(path, "/@:!$&'()*+,;="), query, pairs, body, "<local>")
            task = asyncio.get_running_loop().create_task(self._answer(request),
                                                          name=f"{request.method} {request.raw_path}")
            try:
                response = await task
            except asyncio.CancelledError:
                task.cancel()
                raise
            if not follow_redirects or response.status_code not in (301, 302, 303, 305, 307, 308):
                break
            target = response.headers["location"]
            _, mark, rest = target.partition("://")
            if mark:
                target = "/" + rest.partition("/")[2]
            path, _, query = target.partition("?")
            if response.status_code == 303:
                method = "GET"
                body = b""
        return response

    async def _answer(self, request):
        try:
            answer = await self.app.handle_request(request)
        except Exception:
            answer = traceback_page()
        response = Response(answer._data, status=answer.status_code)
        response.headers._pairs = [
            (name if name == "Content-Length" else name.lower(), value)
            for name, value in answer.headers.items()]
        if request.method == "HEAD":
            response._data = b""
        return response

    async def get(self, path, **kwargs):
        return await self.open(path, method="GET", **kwargs)

    async def head(self, path, **kwargs):
        return await self.open(path, method="HEAD", **kwargs)

    async def post(self, path, **kwargs):
        return await self.open(path, method="POST", **kwargs)

    async def put(self, path, **kwargs):
        return await self.open(path, method="PUT", **kwargs)

    async def patch(self, path, **kwargs):
        return await self.open(path, method="PATCH", **kwargs)

    async def delete(self, path, **kwargs):
        return await self.open(path, method="DELETE", **kwargs)

    async def options(self, path, **kwargs):
        return await self.open(path, method="OPTIONS", **kwargs)

    def websocket(self, *args, **kwargs):
        raise NotImplementedError("websockets are not in the language of a scenario: use requests")

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        pass


QuartClient.__module__ = "quart.testing.client"


class TestApp:
    """An application between its start and its end."""

    def __init__(self, app):
        self.app = app

    def test_client(self):
        return self.app.test_client()

    async def startup(self):
        await self.app.startup()

    async def shutdown(self):
        await self.app.shutdown()

    async def __aenter__(self):
        await self.startup()
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        await self.shutdown()


TestApp.__module__ = "quart.testing.app"
