# SPDX-License-Identifier: GPL-3.0-or-later
"""quart, written in the scenario language, on the run's own HTTP transport."""

import asyncio
import inspect
import sys
from contextvars import copy_context
from functools import partial, wraps

from _quartconfig import Config, JSONProvider
from _quartrequest import (
    AppContext, Request, RequestContext, current_app, current_request_context, g, has_app_context,
    has_request_context, request)
from _quartresponse import Response, redirect
from _quartrouting import BuildError, Map, Rule
from _quartscaffold import Blueprint, Scaffold, error_key
from _quartserver import Server
from _quarttesting import QuartClient, TestApp
from _url import quote
from werkzeug.exceptions import HTTPException, InternalServerError, RequestRedirect, abort, escape

__all__ = ["abort", "after_this_request", "Blueprint", "Config", "copy_current_request_context",
           "current_app", "escape", "g", "has_app_context", "has_request_context", "jsonify",
           "make_response", "Quart", "redirect", "request", "Request", "Response", "url_for"]


class Quart(Scaffold):
    """An application: routes, and what is around them."""

    request_class = Request
    response_class = Response
    test_client_class = QuartClient

    def __init__(self, import_name, static_url_path=None, static_folder="static",
                 static_host=None, host_matching=False, subdomain_matching=False,
                 template_folder="templates", instance_path=None, instance_relative_config=False,
                 root_path=None):
        super().__init__(import_name)
        self.config = Config(
            DEBUG=False, TESTING=False, SERVER_NAME=None, SECRET_KEY=None, ENV="production",
            MAX_CONTENT_LENGTH=16 * 1024 * 1024, BODY_TIMEOUT=60, RESPONSE_TIMEOUT=60,
            PROPAGATE_EXCEPTIONS=None, APPLICATION_ROOT="/", PREFERRED_URL_SCHEME="http",
            BACKGROUND_TASK_SHUTDOWN_TIMEOUT=5)
        self.json = JSONProvider(self)
        self.url_map = Map()
        self.blueprints = {}
        self.extensions = {}
        self.background_tasks = set()
        self.shutdown_event = None
        self._around = {}  # (kind, name of a blueprint or None) -> functions
        self._error_handlers = {}  # (name of a blueprint or None, code) -> {class: function}
        self._teardown_app = []
        self._generators = []
        self._has_begun = False
        self._logger = None

    @property
    def name(self):
        if self.import_name == "__main__":
            path = getattr(sys.modules.get("__main__"), "__file__", None) or sys.argv[0]
            name = path.rpartition("/")[2]
            return name[:-3] if name.endswith(".py") else name or "__main__"
        return self.import_name

    @property
    def logger(self):
        if self._logger is None:
            import logging
            self._logger = logging.getLogger(self.name)
            if self.debug and not self._logger.level:
                self._logger.setLevel(logging.DEBUG)
            if not self._logger.hasHandlers():
                handler = logging.StreamHandler(sys.stderr)
                handler.setFormatter(logging.Formatter(
                    "[%(asctime)s] %(levelname)s in %(module)s: %(message)s"))
                self._logger.addHandler(handler)
        return self._logger

    debug = property(lambda self: self.config["DEBUG"],
                     lambda self, value: self.config.__setitem__("DEBUG", value))
    testing = property(lambda self: self.config["TESTING"],
                       lambda self, value: self.config.__setitem__("TESTING", value))
    secret_key = property(lambda self: self.config["SECRET_KEY"],
                          lambda self, value: self.config.__setitem__("SECRET_KEY", value))
    env = property(lambda self: self.config["ENV"])

    @property
    def propagate_exceptions(self):
        value = self.config["PROPAGATE_EXCEPTIONS"]
        return self.testing or self.debug if value is None else value

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    # Setting up.

    def _check_setup(self, name):
        if self._has_begun:
            raise AssertionError(
                f"The setup method '{name}' can no longer be called on the application. It has "
                "already handled its first request, any changes will not be applied "
                "consistently.\nMake sure all imports, decorators, functions, etc. needed to set up "
                "the application are done before running it.")

    def _functions(self, kind, name=None):
        return self._around.setdefault((kind, name), [])

    def _add(self, rule, endpoint, function, options):
        endpoint = endpoint or function.__name__
        methods = options.pop("methods", None)
        if methods is None:
            methods = getattr(function, "methods", None) or ["GET"]
        methods = {method.upper() for method in methods}
        automatic = options.pop("provide_automatic_options", None)
        if automatic is None:
            automatic = "OPTIONS" not in methods
        if automatic:
            methods.add("OPTIONS")
        self.url_map.add(Rule(rule, methods, endpoint, function,
                              provide_automatic_options=automatic, **options))
        if function is not None:
            known = self.view_functions.get(endpoint)
            if known is not None and known is not function:
                raise AssertionError(f"Handler is overwriting existing for endpoint {endpoint}")
            self.view_functions[endpoint] = function

    def _add_error_handler(self, error, function):
        error_class, code = error_key(error)
        self._error_handlers.setdefault((None, code), {})[error_class] = function

    def endpoint(self, endpoint):
        def decorator(function):
            self.view_functions[endpoint] = function
            return function
        return decorator

    def register_blueprint(self, blueprint, *, url_prefix=None, name=None, **options):
        self._check_setup("register_blueprint")
        prefix = url_prefix if url_prefix is not None else blueprint.url_prefix
        self._register(blueprint, name or blueprint.name, prefix)

    def _register(self, blueprint, name, prefix):
        if name in self.blueprints:
            what = ("this" if self.blueprints[name] is blueprint else "a different")
            raise ValueError(f"The name '{name}' is already registered for {what} blueprint. Use "
                             "'name=' to provide a unique name.")
        self.blueprints[name] = blueprint
        blueprint._register(self, name, prefix)

    def before_serving(self, function):
        return self._remember("before_serving", function)

    def after_serving(self, function):
        return self._remember("after_serving", function)

    def while_serving(self, function):
        self._check_setup("while_serving")
        self._generators.append(function())
        return function

    def before_first_request(self, function):
        return self._remember("before_first_request", function)

    def teardown_appcontext(self, function):
        self._teardown_app.append(function)
        return function

    # Serving.

    async def startup(self):
        self._has_begun = True
        self.shutdown_event = asyncio.Event()
        async with self.app_context():
            for function in self._functions("before_serving"):
                await self.ensure_async(function)()
            for generator in self._generators:
                await generator.__anext__()

    async def shutdown(self):
        self.shutdown_event.set()
        if self.background_tasks:
            _, late = await asyncio.wait(self.background_tasks,
                                         timeout=self.config["BACKGROUND_TASK_SHUTDOWN_TIMEOUT"])
            for task in late:
                task.cancel()
        async with self.app_context():
            for function in self._functions("after_serving"):
                await self.ensure_async(function)()
            for generator in self._generators:
                try:
                    await generator.__anext__()
                except StopAsyncIteration:
                    pass
                else:
                    raise RuntimeError("While serving generator didn't terminate")

    def run_task(self, host="127.0.0.1", port=5000, debug=None, ca_certs=None, certfile=None,
                 keyfile=None, shutdown_trigger=None):
        if certfile is not None or keyfile is not None or ca_certs is not None:
            raise NotImplementedError("certificates are not in the language of a scenario: serve "
                                      "plain http")
        if debug is not None:
            self.debug = debug
        return Server(self, host, port).serve(shutdown_trigger)

    def run(self, host=None, port=None, debug=None, use_reloader=True, loop=None, ca_certs=None,
            certfile=None, keyfile=None, **kwargs):
        if loop is None:
            loop = asyncio.new_event_loop()
            asyncio.set_event_loop(loop)
        if debug is not None:
            self.debug = debug
        loop.set_debug(self.debug)
        host = host or "127.0.0.1"
        port = 5000 if port is None else port
        interrupted = asyncio.Event()
        serving = self.run_task(host, port, debug, ca_certs, certfile, keyfile, interrupted.wait)
        print(f" * Serving Quart app '{self.name}'")
        print(f" * Environment: {self.env}")
        if self.env == "production":
            print(" * Please use an ASGI server (e.g. Hypercorn) directly in production")
        print(f" * Debug mode: {self.debug or False}")
        print(f" * Running on http://{host}:{port} (CTRL + C to quit)")
        try:
            task = loop.create_task(serving)
            task.add_done_callback(lambda _: loop.stop())
            try:
                loop.run_forever()
            except KeyboardInterrupt:  # nobody is left who could ask
                interrupted.set()
                loop.run_until_complete(task)
            task.result()
        finally:
            try:
                tasks = asyncio.all_tasks(loop)
                for task in tasks:
                    task.cancel()
                if tasks:
                    loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
                loop.run_until_complete(loop.shutdown_asyncgens())
            finally:
                asyncio.set_event_loop(None)
                loop.close()

    def add_background_task(self, function, *args, **kwargs):
        async def wrapper():
            try:
                async with self.app_context():
                    await self.ensure_async(function)(*args, **kwargs)
            except Exception as error:
                self.logger.error("Exception in background task", exc_info=error)
        task = asyncio.get_event_loop().create_task(wrapper())
        self.background_tasks.add(task)
        task.add_done_callback(self.background_tasks.discard)

    # Contexts.

    def app_context(self):
        return AppContext(self)

    def request_context(self, request):
        return RequestContext(self, request)

    def test_request_context(self, path, *, method="GET", headers=None, query_string=None,
                             data=None):
        path, _, query = path.partition("?")
        if query_string:
            from _url import write_query
            query = write_query([(name, str(value)) for name, value in query_string.items()])
        pairs = [("User-Agent", "Quart"), *dict(headers or {}).items(), ("host", "localhost")]
        body = data.encode("utf-8") if isinstance(data, str) else data or b""
        return RequestContext(self, Request(self, method, "http", "localhost", path, query, pairs,
                                            body, "<local>"))

    def test_client(self, use_cookies=True):
        return QuartClient(self)

    def test_app(self):
        return TestApp(self)

    def ensure_async(self, function):
        if inspect.iscoroutinefunction(function):
            return function
        return self.sync_to_async(function)

    def sync_to_async(self, function):
        @wraps(function)
        async def wrapper(*args, **kwargs):
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(None, copy_context().run,
                                              partial(function, *args, **kwargs))
        return wrapper

    # One request.

    async def handle_request(self, request):
        async with self.request_context(request) as context:
            try:
                return await self._full_dispatch(context)
            except asyncio.CancelledError:
                raise
            except Exception as error:
                return await self.handle_exception(error)

    async def _full_dispatch(self, context):
        if not self._has_begun or self._functions("before_first_request"):
            self._has_begun = True
            first = list(self._functions("before_first_request"))
            self._functions("before_first_request").clear()
            for function in first:
                await self.ensure_async(function)()
        try:
            result = await self._preprocess(context.request)
            if result is None:
                result = await self._dispatch(context.request)
        except Exception as error:
            result = await self.handle_user_exception(error)
        return await self._finalize(context, result)

    async def _preprocess(self, request):
        for name in [None, *reversed(request.blueprints)]:
            for function in self._functions("before_request", name):
                result = await self.ensure_async(function)()
                if result is not None:
                    return result
        return None

    async def _dispatch(self, request):
        if request.routing_exception is not None:
            raise request.routing_exception
        if request.method == "OPTIONS" and request.url_rule.provide_automatic_options:
            methods = self.url_map.allowed_methods(request.path)
            return self.response_class("", headers={"Allow": ", ".join(methods)})
        handler = self.view_functions[request.url_rule.endpoint]
        return await self.ensure_async(handler)(**request.view_args)

    async def _finalize(self, context, result, from_error=False):
        response = await self.make_response(result)
        try:
            for function in context.after:
                response = await self.ensure_async(function)(response)
            for name in [*context.request.blueprints, None]:
                for function in reversed(self._functions("after_request", name)):
                    response = await self.ensure_async(function)(response)
        except Exception:
            if not from_error:
                raise
            self.logger.exception("Request finalizing errored")
        return response

    async def do_teardown_request(self, error, context):
        for name in [*context.request.blueprints, None]:
            for function in reversed(self._functions("teardown_request", name)):
                await self.ensure_async(function)(error)

    def _find_handler(self, error):
        code = error.code if isinstance(error, HTTPException) else None
        names = [None]
        if has_request_context():
            names = [*current_request_context().request.blueprints, None]
        for each in (code, None) if code is not None else (None,):
            for name in names:
                handlers = self._error_handlers.get((name, each), {})
                for error_class in type(error).__mro__:
                    if error_class in handlers:
                        return handlers[error_class]
        return None

    async def handle_user_exception(self, error):
        is_page = isinstance(error, HTTPException)
        if is_page and (error.code is None or isinstance(error, RequestRedirect)):
            return error
        handler = self._find_handler(error)
        if handler is None:
            if is_page:
                return error
            raise error
        return await self.ensure_async(handler)(error)

    async def handle_exception(self, error):
        self.log_exception((type(error), error, error.__traceback__))
        if self.propagate_exceptions:
            raise error
        page = InternalServerError(original_exception=error)
        handler = self._find_handler(page)
        result = page if handler is None else await self.ensure_async(handler)(page)
        return await self._finalize(current_request_context(), result, from_error=True)

    def log_exception(self, exception_info):
        asked = current_request_context().request
        self._log_error(f"Exception on request {asked.method} {asked.path}", exception_info)

    def _log_error(self, message, exception_info):
        """Logs as from the package's own app.py, whose name the line shows."""
        import logging
        logger = self.logger
        if logger.isEnabledFor(logging.ERROR):
            logger.handle(logger.makeRecord(logger.name, logging.ERROR, "quart/app.py", 0, message, (),
                                            exception_info, "log_exception"))

    async def make_response(self, result):
        status = headers = None
        value = result
        if isinstance(result, tuple):
            value, status, headers = result + (None,) * (3 - len(result))
        if value is None:
            raise TypeError("The response value returned by the view function cannot be None")
        if isinstance(status, (dict, list)) or hasattr(status, "to_wsgi_list"):
            status, headers = None, status
        if isinstance(value, HTTPException):
            response = value.get_response()
        elif isinstance(value, Response):
            response = value
        elif isinstance(value, (str, bytes, bytearray)) or inspect.isgenerator(value) \
                or inspect.isasyncgen(value):
            response = self.response_class(value)
        elif isinstance(value, (list, dict)):
            response = self.json.response(value)
        else:
            raise TypeError(f"The response value type ({type(value).__name__}) is not valid")
        if status is not None:
            response.status_code = int(status)
        if headers is not None:
            response.headers.update(headers)
        return response

    def url_for(self, endpoint, *, _anchor=None, _external=None, _method=None, _scheme=None,
                **values):
        if has_request_context():
            asked = current_request_context().request
            if endpoint.startswith("."):
                prefix = asked.blueprint
                endpoint = f"{prefix}{endpoint}" if prefix is not None else endpoint[1:]
            root = asked.host_url[:-1]
        else:
            _external = True if _external is None else _external
            if self.config["SERVER_NAME"] is None:
                raise RuntimeError("Unable to create a url adapter, try setting the SERVER_NAME "
                                   "config variable.")
            root = f"{_scheme or 'http'}://{self.config['SERVER_NAME']}"
        url = self.url_map.build(endpoint, values, _method)
        if _external:
            url = root + url
        return url + ("#" + quote(_anchor) if _anchor is not None else "")


Quart.__module__ = "quart.app"


def jsonify(*args, **kwargs):
    return current_app.json.response(*args, **kwargs)


async def make_response(*args):
    if not args:
        return current_app.response_class("")
    return await current_app.make_response(args[0] if len(args) == 1 else args)


def url_for(endpoint, **values):
    return current_app.url_for(endpoint, **values)


def after_this_request(function):
    current_request_context("after_this_request must be used within a request context"
                            ).after.append(function)
    return function


def copy_current_request_context(function):
    context = current_request_context("Cannot copy the request context outside of a request.")

    @wraps(function)
    async def wrapper(*args, **kwargs):
        async with RequestContext(context.app, context.request):
            return await context.app.ensure_async(function)(*args, **kwargs)
    return wrapper
