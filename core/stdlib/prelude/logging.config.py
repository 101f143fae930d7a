# SPDX-License-Identifier: GPL-3.0-or-later
"""logging.config, written in the scenario language: dictConfig(). There are no files and no sockets to read from."""
import logging
import logging.handlers
import sys as _sys

DEFAULT_LOGGING_CONFIG_PORT = logging.handlers.DEFAULT_TCP_LOGGING_PORT
_PACKAGES = ("asyncio", "collections", "concurrent", "json", "logging")


def _module(name):
    if name not in _sys.modules:
        owner = name.rpartition(".")[0]
        text = f"No module named {name!r}"
        if owner and owner not in _PACKAGES:
            text += f"; {owner!r} is not a package"
        raise ModuleNotFoundError(text, name=name)
    return _sys.modules[name]


def _resolve(path):
    """What a dotted name stands for, in a module that was imported."""
    used, *parts = path.split(".")
    found = _module(used)
    for part in parts:
        used += "." + part
        if not hasattr(found, part):
            _module(used)
        found = getattr(found, part)
    return found


class DictConfigurator:
    def __init__(self, config):
        self.config = dict(config)

    # Values that stand for others

    def resolve(self, s):
        try:
            return _resolve(s)
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """Follows "key.key[index]" down the configuration."""
        found = self.config
        for part in value.replace("[", ".[").split("."):
            if part.startswith("["):
                index = part.strip("[]")
                found = found[int(index)] if index.isdigit() and not isinstance(found, dict) else found[index]
            else:
                found = found[part]
        return self.convert(found)

    def convert(self, value):
        if isinstance(value, dict):
            return {key: self.convert(each) for key, each in value.items()}
        if type(value) in (list, tuple):
            return type(value)([self.convert(each) for each in value])
        if isinstance(value, str):
            for prefix, follow in (("ext://", self.ext_convert), ("cfg://", self.cfg_convert)):
                if value.startswith(prefix):
                    return follow(value[len(prefix):])
        return value

    # The whole

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        with logging._lock:
            if config.get("incremental", False):
                self._change_levels()
            else:
                self._build()

    def _each(self, kind, section, configure):
        """Configures what a section names, in order; its errors tell what they are about."""
        parts = self.config.get(section, {})
        for name in list(parts):
            with _naming(f"{kind} {name!r}"):
                configure(parts, name)

    def _change_levels(self):
        for name, changes in self.config.get("handlers", {}).items():
            if name not in logging._handlers:
                raise ValueError(f"No handler found with name {name!r}")
            with _naming(f"handler {name!r}"):
                if changes.get("level"):
                    logging._handlers[name].setLevel(changes["level"])
        self._each("logger", "loggers", lambda parts, name: self.configure_logger(name, parts[name], True))
        self._configure_root(True)

    def _build(self):
        disables = self.config.get("disable_existing_loggers", True)
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        for section in ("formatters", "filters", "handlers", "loggers"):
            self.config[section] = dict(self.config.get(section) or {})

        def make(configure):
            def replace(parts, name):
                parts[name] = configure(parts[name])

            return replace

        self._each("formatter", "formatters", make(self.configure_formatter))
        self._each("filter", "filters", make(self.configure_filter))
        self._build_handlers()
        self._build_loggers(disables)
        self._configure_root(False)

    def _build_handlers(self):
        handlers = self.config["handlers"]
        waiting = sorted(handlers)
        while waiting:
            later = []
            for name in waiting:
                with _naming(f"handler {name!r}"):
                    target = handlers[name].get("target")
                    if target in waiting and isinstance(handlers[target], dict):
                        later.append(name)
                        continue
                    handlers[name] = self.configure_handler(handlers[name])
                    handlers[name].name = name
            if later == waiting:
                raise ValueError(f"Unable to configure handler {later[0]!r}")
            waiting = later

    def _build_loggers(self, disables):
        known = logging.root.manager.loggerDict
        before = [name for name, logger in known.items() if isinstance(logger, logging.Logger)]
        named = list(self.config["loggers"])
        below = [name for name in before if any(name.startswith(above + ".") for above in named if above in before)]
        self._each("logger", "loggers", lambda parts, name: self.configure_logger(name, parts[name]))
        for name in before:
            if name in named:
                continue
            logger = known[name]
            if name in below:
                logger.setLevel(logging.NOTSET)
                logger.handlers, logger.propagate = [], True
            else:
                logger.disabled = disables

    def _configure_root(self, incremental):
        root = self.config.get("root")
        if root:
            with _naming("root logger"):
                self.configure_root(root, incremental)

    # Its parts

    def configure_custom(self, config):
        config = self.convert(config)
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None) or {}
        made = factory(**{key: value for key, value in config.items() if key.isidentifier()})
        for name, value in attributes.items():
            setattr(made, name, value)
        return made

    def configure_formatter(self, config):
        if "()" in config:
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                changed = dict(config)
                changed["fmt"] = changed.pop("format")
                return self.configure_custom(changed)
        config = self.convert(config)
        kind = config.get("class")
        kind = _resolve(kind) if kind else logging.Formatter
        options = [config["validate"]] if "validate" in config else []
        return kind(config.get("format"), config.get("datefmt"), config.get("style", "%"), *options)

    def configure_filter(self, config):
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def configure_handler(self, config):
        config = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            formatter = _taken(self.config["formatters"], formatter, "set formatter")
        level, filters = config.pop("level", None), config.pop("filters", None)
        if "()" not in config:
            kind = config["()"] = self.resolve(config.pop("class", None))
            if "target" in config and issubclass(kind, logging.handlers.MemoryHandler):
                config["target"] = _taken(self.config["handlers"], config["target"], "set target handler")
        handler = self.configure_custom(config)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(level)
        if filters:
            self.add_filters(handler, self.convert(filters))
        return handler

    def add_filters(self, filterer, filters):
        for each in filters:
            is_filter = callable(each) or callable(getattr(each, "filter", None))
            filterer.addFilter(each if is_filter else _taken(self.config["filters"], each, "add filter"))

    def add_handlers(self, logger, handlers):
        for name in handlers:
            logger.addHandler(_taken(self.config["handlers"], name, "add handler"))

    def common_logger_config(self, logger, config, incremental=False):
        config = self.convert(config)
        if config.get("level") is not None:
            logger.setLevel(config["level"])
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            self.add_handlers(logger, config.get("handlers") or ())
            self.add_filters(logger, config.get("filters") or ())

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        if config.get("propagate") is not None:
            logger.propagate = config["propagate"]

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


class _naming:
    """An error inside is one of configuring this."""

    def __init__(self, what):
        self.what = what

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if isinstance(error, Exception):
            raise ValueError(f"Unable to configure {self.what}") from error


def _taken(parts, name, what):
    try:
        return parts[name]
    except Exception as error:
        raise ValueError(f"Unable to {what} {name!r}") from error


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()


def _refused(name):
    def function(*args, **kwargs):
        raise NotImplementedError(f"a scenario cannot use files or the network: use logging.config.dictConfig() "
                                  f"in place of {name}()")

    function.__name__ = function.__qualname__ = name
    return function


fileConfig = _refused("fileConfig")
listen = _refused("listen")
stopListening = _refused("stopListening")
