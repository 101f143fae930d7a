# SPDX-License-Identifier: GPL-3.0-or-later
"""What an application and its blueprints share, written in the scenario language."""

from werkzeug.exceptions import HTTPException, default_exceptions


class Scaffold:
    """Routes, and functions that are called around them; recorded here, and used by the app."""

    def __init__(self, import_name):
        self.import_name = import_name
        self.view_functions = {}

    def _check_setup(self, name):
        pass

    def _shortcut(self, name, method, rule, options):
        self._check_setup(name)
        if "methods" in options:
            raise TypeError("Methods cannot be supplied, use the 'route' decorator instead.")
        return self._route(rule, {**options, "methods": [method]})

    def get(self, rule, **options):
        return self._shortcut("get", "GET", rule, options)

    def post(self, rule, **options):
        return self._shortcut("post", "POST", rule, options)

    def put(self, rule, **options):
        return self._shortcut("put", "PUT", rule, options)

    def delete(self, rule, **options):
        return self._shortcut("delete", "DELETE", rule, options)

    def patch(self, rule, **options):
        return self._shortcut("patch", "PATCH", rule, options)

    def route(self, rule, **options):
        self._check_setup("route")
        return self._route(rule, options)

    def _route(self, rule, options):
        def decorator(function):
            values = dict(options)
            endpoint = values.pop("endpoint", None)
            self._add(rule, endpoint, function, values)
            return function
        return decorator

    def add_url_rule(self, rule, endpoint=None, view_func=None, provide_automatic_options=None,
                     *, methods=None, defaults=None, **options):
        self._check_setup("add_url_rule")
        if methods is not None:
            options["methods"] = methods
        if defaults is not None:
            options["defaults"] = defaults
        self._add(rule, endpoint, view_func, options)

    def websocket(self, rule, **options):
        raise NotImplementedError("websockets are not in the language of a scenario: use requests")

    def _remember(self, name, function):
        self._check_setup(name)
        self._functions(name).append(function)
        return function

    def before_request(self, function):
        return self._remember("before_request", function)

    def after_request(self, function):
        return self._remember("after_request", function)

    def teardown_request(self, function):
        return self._remember("teardown_request", function)

    def errorhandler(self, error):
        self._check_setup("errorhandler")

        def decorator(function):
            self._add_error_handler(error, function)
            return function
        return decorator

    def register_error_handler(self, error, function):
        self._check_setup("register_error_handler")
        self._add_error_handler(error, function)


def error_key(error):
    """(class, code) of what an error handler was registered for."""
    if isinstance(error, int):
        if error not in default_exceptions:
            raise ValueError(f"{error!r} is not a recognized HTTP error code. Use a subclass of "
                             "HTTPException with that code instead.")
        return default_exceptions[error], error
    if isinstance(error, Exception):
        raise TypeError(f"{error!r} is an instance, not a class. Handlers can only be registered for "
                        "Exception classes or HTTP error codes.")
    if not (isinstance(error, type) and issubclass(error, Exception)):
        name = getattr(error, "__name__", repr(error))
        raise ValueError(f"{name!r} is not a subclass of Exception.")
    return error, error.code if issubclass(error, HTTPException) else None


class Blueprint(Scaffold):
    """Routes that an application takes in together."""

    def __init__(self, name, import_name, static_folder=None, static_url_path=None,
                 template_folder=None, url_prefix=None, subdomain=None, url_defaults=None,
                 root_path=None, cli_group=None):
        super().__init__(import_name)
        if "." in name:
            raise ValueError("Blueprint names may not contain dot '.' characters.")
        if static_folder is not None or template_folder is not None:
            raise NotImplementedError("files are not in the language of a scenario: answer with texts "
                                      "of the program")
        self.name = name
        self.url_prefix = url_prefix
        self._routes = []
        self._recorded = {}
        self._errors = []
        self._app_functions = []
        self._blueprints = []
        self._is_registered = False

    def _check_setup(self, name):
        if self._is_registered:
            raise AssertionError(
                f"The setup method '{name}' can no longer be called on the blueprint "
                f"'{self.name}'. It has already been registered at least once, any changes will not "
                "be applied consistently.\nMake sure all imports, decorators, functions, etc. needed "
                "to set up the blueprint are done before registering it.")

    def _functions(self, name):
        return self._recorded.setdefault(name, [])

    def _add(self, rule, endpoint, function, options):
        if endpoint and "." in endpoint:
            raise ValueError("'endpoint' may not contain a dot '.' character.")
        self._routes.append((rule, endpoint, function, options))

    def _add_error_handler(self, error, function):
        self._errors.append((error_key(error), function))

    def _for_app(self, name, function):
        self._check_setup(name)
        self._app_functions.append((name.replace("_app", ""), function))
        return function

    def before_app_request(self, function):
        return self._for_app("before_app_request", function)

    def after_app_request(self, function):
        return self._for_app("after_app_request", function)

    def before_app_serving(self, function):
        return self._for_app("before_app_serving", function)

    def after_app_serving(self, function):
        return self._for_app("after_app_serving", function)

    def while_app_serving(self, function):
        return self._for_app("while_app_serving", function)

    def app_errorhandler(self, error):
        self._check_setup("app_errorhandler")

        def decorator(function):
            self._app_functions.append(("errorhandler", (error, function)))
            return function
        return decorator

    def register_blueprint(self, blueprint, *, url_prefix=None, **options):
        if blueprint is self:
            raise ValueError("Cannot register a blueprint on itself")
        self._blueprints.append((blueprint, url_prefix, options))

    def _register(self, app, name, prefix):
        self._is_registered = True
        for rule, endpoint, function, options in self._routes:
            if prefix is not None:
                rule = "/".join((prefix.rstrip("/"), rule.lstrip("/"))) if rule else prefix
            endpoint = endpoint or function.__name__
            app._add(rule, f"{name}.{endpoint}", function, dict(options))
        for kind, functions in self._recorded.items():
            app._functions(kind, name).extend(functions)
        for (error_class, code), function in self._errors:
            app._error_handlers.setdefault((name, code), {})[error_class] = function
        for kind, function in self._app_functions:
            if kind == "errorhandler":
                app._add_error_handler(*function)
            elif kind == "while_serving":
                app.while_serving(function)
            else:
                app._functions(kind).append(function)
        for blueprint, given, options in self._blueprints:
            inner = given if given is not None else blueprint.url_prefix
            whole = prefix
            if inner is not None:
                whole = (prefix or "").rstrip("/") + "/" + inner.lstrip("/")
            app._register(blueprint, name + "." + options.get("name", blueprint.name), whole)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"


Blueprint.__module__ = "quart.blueprints"
