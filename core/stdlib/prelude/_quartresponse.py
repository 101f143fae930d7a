# SPDX-License-Identifier: GPL-3.0-or-later
"""quart's answers, written in the scenario language."""

import _http
import json as _json
from _multidict import Headers
from _url import requote
from werkzeug.exceptions import escape


class Response:
    """An answer: status, headers, body."""

    default_status = 200
    default_mimetype = "text/html"
    charset = "utf-8"

    def __init__(self, response=None, status=None, headers=None, mimetype=None, content_type=None):
        self.headers = Headers(headers or ())
        self._status = None
        self._status_code = self.default_status
        if isinstance(status, str):
            self.status = status
        elif status is not None:
            self.status_code = int(status)
        self.timeout = ...
        if content_type is None:
            if mimetype is None and "Content-Type" not in self.headers:
                mimetype = self.default_mimetype
            if mimetype is not None:
                content_type = self._with_charset(mimetype)
        if content_type is not None:
            self.headers["Content-Type"] = content_type
        self._data = b""
        if response is None:
            response = b""
        if hasattr(response, "__aiter__") or hasattr(response, "__next__"):
            raise NotImplementedError("answers that come piece by piece are not in the language of a "
                                      "scenario: collect the pieces and return them joined")
        if not isinstance(response, (str, bytes, bytearray)):
            response = b"".join(each.encode("utf-8") if isinstance(each, str) else bytes(each)
                                for each in response)
        self.set_data(response)

    @staticmethod
    def _with_charset(mimetype):
        is_text = mimetype.startswith("text/") or mimetype in (
            "application/ecmascript", "application/javascript", "application/sql",
            "application/xml", "application/xml-dtd", "application/xml-external-parsed-entity")
        if (is_text or mimetype.endswith("+xml")) and "charset=" not in mimetype:
            return mimetype + "; charset=utf-8"
        return mimetype

    @property
    def status_code(self):
        return self._status_code

    @status_code.setter
    def status_code(self, code):
        self._status_code = int(code)
        self._status = None

    @property
    def status(self):
        if self._status is not None:
            return self._status
        words = _http.reason(self._status_code).upper() or "UNKNOWN"
        return f"{self._status_code} {words}"

    @status.setter
    def status(self, value):
        number, _, words = value.strip().partition(" ")
        if not number:
            raise ValueError("Empty status argument")
        self._status_code = int(number) if number.isdigit() else 0
        self._status = value if words else None

    @property
    def content_type(self):
        return self.headers.get("Content-Type")

    @content_type.setter
    def content_type(self, value):
        self.headers["Content-Type"] = value

    @property
    def mimetype(self):
        kind = self.headers.get("Content-Type")
        return kind.partition(";")[0].strip().lower() if kind else None

    @mimetype.setter
    def mimetype(self, value):
        self.headers["Content-Type"] = self._with_charset(value)

    @property
    def content_length(self):
        return self.headers.get("Content-Length", type=int)

    @property
    def location(self):
        return self.headers.get("Location")

    @location.setter
    def location(self, value):
        self.headers["Location"] = value

    @property
    def is_json(self):
        kind = self.mimetype
        return kind is not None and (kind == "application/json" or (
            kind.startswith("application/") and kind.endswith("+json")))

    def set_data(self, data):
        self._data = data.encode("utf-8") if isinstance(data, str) else bytes(data)
        self.headers["Content-Length"] = str(len(self._data))

    async def get_data(self, as_text=False):
        return self._data.decode("utf-8") if as_text else self._data

    async def get_json(self, force=False, silent=False):
        if not (force or self.is_json):
            return None
        try:
            return _json.loads(self._data.decode("utf-8"))
        except ValueError:
            if silent:
                return None
            raise

    @property
    async def data(self):
        return self._data

    @property
    async def json(self):
        return await self.get_json()

    def set_cookie(self, key, value="", **options):
        raise NotImplementedError("cookies are not in the language of a scenario: answer with a "
                                  "header of your own")

    def __repr__(self):
        return f"<{type(self).__name__} [{self.status}]>"


Response.__module__ = "quart.wrappers.response"


def traceback_page():
    """What a debugged application answers with: the error that is handled."""
    import traceback
    text = escape(traceback.format_exc())
    return Response(f"<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n"
                    f"<h1>Internal Server Error</h1>\n<pre>{text}</pre>\n", status=500)


def redirect(location, code=302, Response=Response):
    if code not in (301, 302, 303, 305, 307, 308):
        raise AssertionError("invalid code")
    shown = escape(location)
    where = requote(location, "/@:!$&'()*+,;=?#[]%")
    page = ("<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n"
            "<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: "
            f'<a href="{escape(where)}">{shown}</a>. If not, click the link.\n')
    response = Response(page, status=code, mimetype="text/html")
    response.headers["Location"] = where
    return response
