# SPDX-License-Identifier: GPL-3.0-or-later
"""The server under quart, written in the scenario language: what hypercorn does of it."""

import asyncio
import sys
import time

import _http
from _quartrequest import Request
from _quartresponse import traceback_page

_graceful = 3  # seconds that requests have to end in when the server stops


class LifespanFailureError(Exception):
    def __init__(self, stage, message):
        super().__init__(f"Lifespan failure in {stage}. '{message}'")


LifespanFailureError.__module__ = "hypercorn.utils"


def _logger(name, stream):
    import logging
    logger = logging.getLogger(name)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(asctime)s [%(process)d] [%(levelname)s] %(message)s",
                                           "[%Y-%m-%d %H:%M:%S %z]"))
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    return logger


class Server:
    """One application on one port, from its start to its end."""

    def __init__(self, app, host, port):
        self._app = app
        self._host = host
        self._port = port
        self._tasks = set()
        self._access_log = None
        self._error_log = None

    async def serve(self, shutdown_trigger):
        self._access_log = _logger("hypercorn.access", sys.stdout)
        self._access_log.propagate = False
        self._error_log = _logger("hypercorn.error", sys.stderr)
        try:
            await self._app.startup()
        except Exception as error:
            raise LifespanFailureError("startup", str(error)) from None
        listener = _http.listen(self._host, self._port, self._handle)
        if isinstance(listener, tuple):
            raise self._no_listener(*listener)
        self._error_log.info(
            f"Running on http://{self._host}:{listener.port} (CTRL + C to quit)")
        try:
            if shutdown_trigger is None:
                await _http.wait(asyncio.get_running_loop().create_future(),
                                 f"requests at {self._host}:{listener.port}")
            await shutdown_trigger()
        finally:
            listener.close()
            await self._finish_requests()
            try:
                await self._app.shutdown()
            except Exception as error:
                raise LifespanFailureError("shutdown", str(error)) from None

    async def _finish_requests(self):
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=_graceful)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)

    def _no_listener(self, why, text):
        if why == "address in use":
            return OSError(98, "Address already in use")
        if why == "not loopback":
            return OSError(99, "Cannot assign requested address: a scenario's server is reached "
                               "from this machine only, as 127.0.0.1")
        if text.startswith("port must be"):
            return OverflowError(text)
        return OSError(text or "the server cannot be reached")

    def _handle(self, exchange):
        return self._answer(exchange)

    async def _answer(self, exchange):
        task = asyncio.current_task()
        self._tasks.add(task)
        try:
            begun = time.time()
            request = Request(self._app, exchange.method, exchange.scheme, exchange.address,
                              exchange.raw_path, exchange.query, exchange.headers, exchange.body,
                              exchange.client.rpartition(":")[0])
            try:
                response = await self._app.handle_request(request)
            except Exception:
                if self._app.propagate_exceptions:
                    self._send(exchange, traceback_page(), begun)
                    return
                self._error_log.exception("Error in ASGI Framework")
                exchange.answer(500, [("content-length", "0"), ("connection", "close")], b"")
                self._log(exchange, 500, "-", begun)
                return
            self._send(exchange, response, begun)
        finally:
            self._tasks.discard(task)

    def _send(self, exchange, response, begun):
        status = response.status_code
        headers = [(name.lower(), value) for name, value in response.headers.items()]
        headers += [("date", _date(time.time())), ("server", "hypercorn-h11")]
        body = response._data
        if exchange.method == "HEAD" or status < 200 or status in (204, 304):
            body = b""
        exchange.answer(status, headers, body)
        self._log(exchange, status, response.headers.get("Content-Length", "-"), begun)

    def _log(self, exchange, status, length, begun):
        path = exchange.raw_path + ("?" + exchange.query if exchange.query else "")
        microseconds = round(1_000_000 * (time.time() - begun))
        self._access_log.info("%s %s %s 1.1 %s %s %s", exchange.client, exchange.method, path, status,
                              length, microseconds)


_days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _date(seconds):
    at = time.gmtime(seconds)
    return (f"{_days[at.tm_wday]}, {at.tm_mday:02} {_months[at.tm_mon - 1]} {at.tm_year:04} "
            f"{at.tm_hour:02}:{at.tm_min:02}:{at.tm_sec:02} GMT")
