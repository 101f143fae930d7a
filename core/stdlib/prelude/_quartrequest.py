# SPDX-License-Identifier: GPL-3.0-or-later
"""quart's requests and what is around them, written in the scenario language."""

import json as _json
from contextvars import ContextVar

from _multidict import Headers, MultiDict
from _url import parse_query, unquote
from werkzeug.exceptions import BadRequest, HTTPException, RequestEntityTooLarge


class ImmutableMultiDict(MultiDict):
    def _refuse(self, *args, **kwargs):
        raise TypeError(f"{type(self).__name__!r} objects are immutable")

    __setitem__ = __delitem__ = add = update = pop = popitem = setdefault = clear = _refuse


ImmutableMultiDict.__module__ = "werkzeug.datastructures"


class Request:
    """What a client asked."""

    def __init__(self, app, method, scheme, host, raw_path, query, headers, body, client):
        self._app = app
        self.method = method
        self.scheme = scheme
        self.headers = Headers([("Remote-Addr", client)])
        for name, value in headers:
            self.headers.add(name.title(), value)
        if "Host" not in self.headers:
            self.headers.add("Host", host)
        self.raw_path = raw_path
        self.path = unquote(raw_path)
        self.query_string = query.encode("ascii", "replace")
        self.args = ImmutableMultiDict(parse_query(query))
        self.root_path = ""
        self.http_version = "1.1"
        self._body = body
        self._json = {}
        self._form = None
        self.url_rule = None
        self.view_args = None
        self.routing_exception = None

    host = property(lambda self: self.headers["Host"])
    host_url = property(lambda self: f"{self.scheme}://{self.host}/")
    root_url = url_root = host_url
    base_url = property(lambda self: f"{self.scheme}://{self.host}{self.path}")
    remote_addr = property(lambda self: self.headers["Remote-Addr"])
    is_secure = property(lambda self: self.scheme == "https")
    content_type = property(lambda self: self.headers.get("Content-Type"))
    content_length = property(lambda self: self.headers.get("Content-Length", type=int))
    user_agent = property(lambda self: self.headers.get("User-Agent", ""))
    max_content_length = property(lambda self: self._app.config["MAX_CONTENT_LENGTH"])
    endpoint = property(lambda self: self.url_rule.endpoint if self.url_rule else None)

    @property
    def url(self):
        query = self.query_string.decode("ascii")
        return self.base_url + ("?" + unquote(query) if query else "")

    @property
    def full_path(self):
        return f"{self.path}?{self.query_string.decode('ascii')}"

    @property
    def mimetype(self):
        return (self.content_type or "").partition(";")[0].strip().lower()

    @property
    def is_json(self):
        kind = self.mimetype
        return kind == "application/json" or (kind.startswith("application/")
                                              and kind.endswith("+json"))

    @property
    def blueprint(self):
        name = self.endpoint
        return name.rpartition(".")[0] if name and "." in name else None

    @property
    def blueprints(self):
        name = self.blueprint
        if name is None:
            return []
        parts = name.split(".")
        return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]

    async def get_data(self, cache=True, as_text=False, parse_form_data=False):
        limit = self.max_content_length
        if limit is not None and len(self._body) > limit:
            raise RequestEntityTooLarge()
        return self._body.decode("utf-8") if as_text else self._body

    @property
    async def data(self):
        return await self.get_data()

    @property
    def body(self):
        return self.get_data()

    async def get_json(self, force=False, silent=False, cache=True):
        if cache and silent in self._json:
            return self._json[silent]
        if not (force or self.is_json):
            return None
        data = await self.get_data()
        try:
            result = _json.loads(data.decode("utf-8"))
        except ValueError as error:
            if not silent:
                return self.on_json_loading_failed(error)
            result = None
        if cache:
            self._json[silent] = result
        return result

    def on_json_loading_failed(self, error):
        if self._app.debug:
            raise BadRequest(f"Failed to decode JSON: {error}") from error
        raise BadRequest() from error

    @property
    async def json(self):
        return await self.get_json()

    @property
    async def form(self):
        if self._form is None:
            pairs = ()
            data = await self.get_data()
            if self.mimetype == "application/x-www-form-urlencoded":
                pairs = parse_query(data.decode("utf-8"))
            elif self.mimetype.startswith("multipart/"):
                raise NotImplementedError("files are not in the language of a scenario: send the "
                                          "fields of the form alone")
            self._form = ImmutableMultiDict(pairs)
        return self._form

    @property
    async def values(self):
        pairs = list(self.args.items(multi=True))
        if self.method in ("POST", "PUT", "PATCH"):
            pairs += list((await self.form).items(multi=True))
        return MultiDict(pairs)

    @property
    def cookies(self):
        raise NotImplementedError("cookies are not in the language of a scenario: ask for a header")

    files = cookies

    def __repr__(self):
        return f"<{type(self).__name__} {self.url!r} [{self.method}]>"


Request.__module__ = "quart.wrappers.request"


class _Globals:
    """g: what is kept for one request."""

    def __init__(self, name):
        self.__dict__["_name"] = name

    def __getattr__(self, name):
        raise AttributeError(name)

    def get(self, name, default=None):
        return self.__dict__.get(name, default)

    def pop(self, name, *default):
        return self.__dict__.pop(name, *default)

    def setdefault(self, name, default=None):
        return self.__dict__.setdefault(name, default)

    def __contains__(self, name):
        return name != "_name" and name in self.__dict__

    def __iter__(self):
        return iter([name for name in self.__dict__ if name != "_name"])

    def __repr__(self):
        return f"<quart.g of {self.__dict__['_name']!r}>"


_app_context = ContextVar("quart.app_ctx")
_request_context = ContextVar("quart.request_ctx")


class AppContext:
    """Within it current_app and g are there."""

    def __init__(self, app):
        self.app = app
        self.g = _Globals(app.name)
        self._tokens = []

    async def __aenter__(self):
        self._tokens.append(_app_context.set(self))
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if len(self._tokens) == 1:
            for function in self.app._teardown_app:
                await self.app.ensure_async(function)(exc_val)
        _app_context.reset(self._tokens.pop())


class RequestContext:
    """Within it request is there too."""

    def __init__(self, app, request):
        self.app = app
        self.request = request
        self.after = []  # of after_this_request
        self._tokens = []
        self._app_context = None
        self._match()

    def _match(self):
        request = self.request
        try:
            request.url_rule, request.view_args = self.app.url_map.match(
                request.method, request.path, self._url_of)
        except HTTPException as error:
            request.routing_exception = error

    def _url_of(self, path):
        query = self.request.query_string.decode("ascii")
        return self.request.host_url[:-1] + path + ("?" + query if query else "")

    async def __aenter__(self):
        current = _app_context.get(None)
        if current is None or current.app is not self.app or self._app_context is None:
            self._app_context = AppContext(self.app)
        await self._app_context.__aenter__()
        self._tokens.append(_request_context.set(self))
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        try:
            if len(self._tokens) == 1:
                await self.app.do_teardown_request(exc_val, self)
        finally:
            _request_context.reset(self._tokens.pop())
            await self._app_context.__aexit__(exc_type, exc_val, exc_tb)


class LocalProxy:
    """Stands for what the context has under this name."""

    def __init__(self, variable, attribute, message):
        set_it = object.__setattr__
        set_it(self, "_LocalProxy__variable", variable)
        set_it(self, "_LocalProxy__attribute", attribute)
        set_it(self, "_LocalProxy__message", message)

    def _get_current_object(self):
        context = self.__variable.get(None)
        if context is None:
            raise RuntimeError(self.__message)
        return getattr(context, self.__attribute)

    def __bool__(self):
        return self.__variable.get(None) is not None and bool(self._get_current_object())

    def __repr__(self):
        if self.__variable.get(None) is None:
            return f"<{type(self).__name__} unbound>"
        return repr(self._get_current_object())

    def __str__(self):
        return str(self._get_current_object())

    def __getattr__(self, name):
        return getattr(self._get_current_object(), name)

    def __setattr__(self, name, value):
        setattr(self._get_current_object(), name, value)

    def __delattr__(self, name):
        delattr(self._get_current_object(), name)

    def __contains__(self, name):
        return name in self._get_current_object()

    def __iter__(self):
        return iter(self._get_current_object())

    def __eq__(self, other):
        return self._get_current_object() == other

    def __hash__(self):
        return hash(self._get_current_object())


LocalProxy.__module__ = "werkzeug.local"
_no_app = "Not within an app context"
_no_request = "Not within a request context"
current_app = LocalProxy(_app_context, "app", _no_app)
g = LocalProxy(_app_context, "g", _no_app)
request = LocalProxy(_request_context, "request", _no_request)


def has_app_context():
    return _app_context.get(None) is not None


def has_request_context():
    return _request_context.get(None) is not None


def current_request_context(message=_no_request):
    context = _request_context.get(None)
    if context is None:
        raise RuntimeError(message)
    return context
