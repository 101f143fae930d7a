# SPDX-License-Identifier: GPL-3.0-or-later
"""The errors that quart answers with, written in the scenario language: those of werkzeug."""

import _http
import _multidict

_escapes = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;", '"': "&#34;"}


def escape(text):
    return "".join(_escapes.get(char, char) for char in str(text))


class HTTPException(Exception):
    """An error with a status and a page."""

    code = None
    description = None

    def __init__(self, description=None, response=None):
        super().__init__()
        if description is not None:
            self.description = description
        self.response = response

    @property
    def name(self):
        if self.code is None:
            return "Unknown Error"
        return _http.reason(self.code) if self.code != 418 else "I'm a teapot"

    def get_description(self, environ=None, scope=None):
        text = escape(self.description or "").replace("\n", "<br>")
        return f"<p>{text}</p>"

    def get_body(self, environ=None, scope=None):
        return (f"<!doctype html>\n<html lang=en>\n<title>{self.code} {escape(self.name)}</title>\n"
                f"<h1>{escape(self.name)}</h1>\n{self.get_description()}\n")

    def get_headers(self, environ=None, scope=None):
        return [("Content-Type", "text/html; charset=utf-8")]

    def get_response(self, environ=None, scope=None):
        from _quartresponse import Response
        if self.response is not None:
            return self.response
        return Response(self.get_body(), status=self.code, headers=self.get_headers())

    def __str__(self):
        code = self.code if self.code is not None else "???"
        return f"{code} {self.name}: {self.description}"

    def __repr__(self):
        code = self.code if self.code is not None else "???"
        return f"<{type(self).__name__} '{code}: {self.name}'>"


_pages = (
    (400, "BadRequest", "The browser (or proxy) sent a request that this server could not"
     " understand."),
    (401, "Unauthorized", "The server could not verify that you are authorized to access the URL"
     " requested. You either supplied the wrong credentials (e.g. a bad password), or your browser"
     " doesn't understand how to supply the credentials required."),
    (403, "Forbidden", "You don't have the permission to access the requested resource. It is either"
     " read-protected or not readable by the server."),
    (404, "NotFound", "The requested URL was not found on the server. If you entered the URL"
     " manually please check your spelling and try again."),
    (405, "MethodNotAllowed", "The method is not allowed for the requested URL."),
    (406, "NotAcceptable", "The resource identified by the request is only capable of generating"
     " response entities which have content characteristics not acceptable according to the accept"
     " headers sent in the request."),
    (408, "RequestTimeout", "The server closed the network connection because the browser didn't"
     " finish the request within the specified time."),
    (409, "Conflict", "A conflict happened while processing the request. The resource might have"
     " been modified while the request was being processed."),
    (410, "Gone", "The requested URL is no longer available on this server and there is no"
     " forwarding address. If you followed a link from a foreign page, please contact the author of"
     " this page."),
    (411, "LengthRequired", "A request with this method requires a valid <code>Content-Length</code>"
     " header."),
    (412, "PreconditionFailed", "The precondition on the request for the URL failed positive"
     " evaluation."),
    (413, "RequestEntityTooLarge", "The data value transmitted exceeds the capacity limit."),
    (414, "RequestURITooLarge", "The length of the requested URL exceeds the capacity limit for this"
     " server. The request cannot be processed."),
    (415, "UnsupportedMediaType", "The server does not support the media type transmitted in the"
     " request."),
    (416, "RequestedRangeNotSatisfiable", "The server cannot provide the requested range."),
    (417, "ExpectationFailed", "The server could not meet the requirements of the Expect header"),
    (418, "ImATeapot", "This server is a teapot, not a coffee machine"),
    (422, "UnprocessableEntity", "The request was well-formed but was unable to be followed due to"
     " semantic errors."),
    (423, "Locked", "The resource that is being accessed is locked."),
    (424, "FailedDependency", "The method could not be performed on the resource because the"
     " requested action depended on another action and that action failed."),
    (428, "PreconditionRequired", "This request is required to be conditional; try using"
     ' "If-Match" or "If-Unmodified-Since".'),
    (429, "TooManyRequests", "This user has exceeded an allotted request count. Try again later."),
    (431, "RequestHeaderFieldsTooLarge", "One or more header fields exceeds the maximum size."),
    (451, "UnavailableForLegalReasons", "Unavailable for legal reasons."),
    (500, "InternalServerError", "The server encountered an internal error and was unable to"
     " complete your request. Either the server is overloaded or there is an error in the"
     " application."),
    (501, "NotImplemented", "The server does not support the action requested by the browser."),
    (502, "BadGateway", "The proxy server received an invalid response from an upstream server."),
    (503, "ServiceUnavailable", "The server is temporarily unable to service your request due to"
     " maintenance downtime or capacity problems. Please try again later."),
    (504, "GatewayTimeout", "The connection to an upstream server timed out."),
    (505, "HTTPVersionNotSupported", "The server does not support the HTTP protocol version used in"
     " the request."),
)
default_exceptions = {}
for _code, _name, _text in _pages:
    default_exceptions[_code] = type(_name, (HTTPException,),
                                     {"code": _code, "description": _text, "__module__": __name__})
    globals()[_name] = default_exceptions[_code]


class MethodNotAllowed(HTTPException):
    code = 405
    description = default_exceptions[405].description

    def __init__(self, valid_methods=None, description=None, response=None):
        super().__init__(description, response)
        self.valid_methods = valid_methods

    def get_headers(self, environ=None, scope=None):
        headers = super().get_headers()
        if self.valid_methods:
            headers.append(("Allow", ", ".join(self.valid_methods)))
        return headers


class InternalServerError(HTTPException):
    code = 500
    description = default_exceptions[500].description

    def __init__(self, description=None, response=None, original_exception=None):
        self.original_exception = original_exception
        super().__init__(description, response)


default_exceptions[405] = MethodNotAllowed
default_exceptions[500] = InternalServerError


class BadRequestKeyError(default_exceptions[400], KeyError):
    def __init__(self, arg=None, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.args = () if arg is None else (arg,)

    @property
    def name(self):
        return "Bad Request"


_multidict.missing_key = BadRequestKeyError


class RequestRedirect(HTTPException):
    """A path that lacks its last slash."""

    code = 308

    def __init__(self, new_url):
        super().__init__(new_url)
        self.new_url = new_url

    def get_response(self, environ=None, scope=None):
        from _quartresponse import redirect
        return redirect(self.new_url, 308)


def abort(code, *args, **kwargs):
    from _quartresponse import Response
    if isinstance(code, Response):
        raise HTTPException(response=code)
    if code not in default_exceptions:
        raise LookupError(f"no exception for {code!r}")
    raise default_exceptions[code](*args, **kwargs)
