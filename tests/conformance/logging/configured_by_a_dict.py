# logging.config.dictConfig: formatters, filters, handlers, loggers, and what is wrong with a configuration.
import copy
import logging
import logging.config
import logging.handlers
import sys


class Upper(logging.Formatter):
    def __init__(self, mark="!", **kwargs):
        super().__init__(**kwargs)
        self.mark = mark

    def format(self, record):
        return super().format(record).upper() + self.mark


class OnlyShort:
    def __init__(self, length):
        self.length = length

    def filter(self, record):
        return len(record.getMessage()) <= self.length


class Collect(logging.Handler):
    def __init__(self, into):
        super().__init__()
        self.into = into

    def emit(self, record):
        self.into.append(self.format(record))


CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s: %(message)s"},
                   "curly": {"format": "{name}/{message}", "style": "{"},
                   "upper": {"()": Upper, "format": "%(message)s", "mark": "?"}},
    "filters": {"short": {"()": "__main__.OnlyShort", "length": 8}, "of_a": {"name": "a"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stdout"},
                 "loud": {"class": "logging.StreamHandler", "formatter": "upper", "level": "WARNING", "stream": "ext://sys.stdout", "filters": ["short"]},
                 "kept": {"class": "logging.handlers.MemoryHandler", "capacity": 3, "target": "out"},
                 "list": {"()": "__main__.Collect", "into": "cfg://into", "formatter": "curly", ".": {"note": "set"}}},
    "loggers": {"a": {"level": "INFO", "handlers": ["loud"], "propagate": True}, "a.b": {"level": "DEBUG", "handlers": ["kept"], "propagate": False},
                "quiet": {"level": logging.CRITICAL}},
    "root": {"level": "WARNING", "handlers": ["out", "list"]},
    "into": [],
}
logging.getLogger("before").addHandler(logging.NullHandler())
config = copy.deepcopy(CONFIG)
logging.config.dictConfig(config)
for name in ("a", "a.b", "quiet", "other", "before"):
    log = logging.getLogger(name)
    for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.CRITICAL):
        log.log(level, "to %s", name)
logging.getLogger("a").error("a long message")
print(logging.getLogger().handlers, logging.getLogger("a").filters, sorted(CONFIG))
print([(handler.get_name(), type(handler).__name__, handler.level) for handler in logging.getLogger("a").handlers + logging.getLogger("a.b").handlers])
collected = logging.getLogger().handlers[1]
print(collected.into, collected.note)


def attempt(title, **changes):
    config = copy.deepcopy(CONFIG)
    config.update(changes)
    for key in [key for key, value in config.items() if value is None]:
        del config[key]
    try:
        logging.config.dictConfig(config)
        print(title, "ok", logging.getLogger("a").getEffectiveLevel(), logging.getLogger("before").disabled, logging.getLogger("a.b").handlers)
    except Exception as error:
        print(f"{title}: {type(error).__name__}: {error} | {error.__cause__!r}")


h = {"class": "logging.StreamHandler"}
attempt("no version", version=None)
attempt("version", version=2)
attempt("handler class", handlers={"out": {"class": "logging.NoHandler"}})
attempt("module", handlers={"out": {"class": "nowhere.Handler"}})
attempt("formatter", handlers={"out": {**h, "formatter": "none"}})
attempt("level", handlers={"out": {**h, "level": "LOUD"}})
attempt("filter", handlers={"out": {**h, "filters": ["none"]}})
attempt("argument", handlers={"out": {**h, "colour": "red"}})
attempt("stream", handlers={"out": {**h, "stream": "ext://sys.nothing"}})
attempt("handler", root={"handlers": ["none"]})
attempt("root level", root={"level": "LOUD"})
attempt("logger", loggers={"a": {"handlers": ["none"]}})
attempt("format", formatters={**CONFIG["formatters"], "plain": {"format": "{bad", "style": "{"}})
attempt("existing", disable_existing_loggers=True, loggers={"new": {"level": "INFO"}})
attempt("kept", loggers={"a": {"level": "ERROR"}})
attempt("incremental", incremental=True, loggers={"a": {"level": "INFO"}}, handlers={"out": {"level": "ERROR"}})
attempt("unknown", incremental=True, handlers={"none": {"level": "ERROR"}})
attempt("defaults", formatters=None, filters=None, handlers={"out": dict(h, stream="ext://sys.stdout")}, loggers=None, root={"handlers": ["out"]})
logging.warning("in the end")
print(logging.getLogger().handlers[0].formatter, logging.config.dictConfigClass.__name__, logging.handlers.DEFAULT_TCP_LOGGING_PORT)
