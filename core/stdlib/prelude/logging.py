# SPDX-License-Identifier: GPL-3.0-or-later
"""logging, written in the scenario language. Files cannot be written: a stream or one's own handler can."""
import sys
import threading
import time
import _frames
from _logformatters import (BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle,
                            StrFormatStyle, StringTemplateStyle, _STYLES, _check_style)
from _loghandlers import (FileHandler, Filter, Filterer, Handler, NullHandler, StreamHandler,
                          _StderrHandler, _drop, _handlerList, _handlers, _held, _lock, _put)
from _loglevels import (CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING, _checkLevel,
                        addLevelName, getLevelName, getLevelNamesMapping)

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL",
           "FileHandler", "Filter", "Formatter", "Handler", "INFO", "LogRecord", "Logger",
           "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING",
           "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable",
           "error", "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass", "info",
           "log", "makeLogRecord", "setLoggerClass", "shutdown", "warn", "warning",
           "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions",
           "getLevelNamesMapping"]

raiseExceptions = logThreads = logProcesses = logMultiprocessing = True
_began = time.time()
_process = 4241


class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                 **kwargs):
        now = time.time()
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        filename = pathname.rpartition("/")[2]
        dot = filename.rfind(".")
        self.__dict__.update(
            name=name, msg=msg, args=args, levelname=getLevelName(level), levelno=level,
            pathname=pathname, filename=filename, module=filename[:dot] if dot > 0 else filename,
            exc_info=exc_info, exc_text=None, stack_info=sinfo, lineno=lineno, funcName=func,
            created=now, msecs=int((now - int(now)) * 1000) + 0.0,
            relativeCreated=(now - _began) * 1000,
            thread=threading.get_ident() if logThreads else None,
            threadName=threading.current_thread().name if logThreads else None,
            processName="MainProcess" if logMultiprocessing else None,
            process=_process if logProcesses else None)

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text

    def __repr__(self):
        where = f"{self.pathname}, {self.lineno}"
        return f'<LogRecord: {self.name}, {self.levelno}, {where}, "{self.msg}">'


_record_factory = LogRecord


def setLogRecordFactory(factory):
    global _record_factory
    _record_factory = factory


def getLogRecordFactory():
    return _record_factory


def makeLogRecord(dict):
    record = _record_factory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


_defaultLastResort = lastResort = _StderrHandler(WARNING)


def _checked_class(klass):
    if klass is Logger or issubclass(klass, Logger):
        return klass
    raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


class Manager:
    def __init__(self, rootnode):
        self.root, self.loggerDict = rootnode, {}
        self.disable, self.emittedNoHandlerWarning = 0, False
        self.loggerClass = self.logRecordFactory = None

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with _lock:
            logger = self.loggerDict.get(name)
            if logger is None:
                logger = (self.loggerClass or _loggerClass)(name)
                logger.manager = self
                self.loggerDict[name] = logger
                self._adopt(logger)
            return logger

    def _adopt(self, logger):
        """Puts a new logger between its nearest ancestor and those below it."""
        name = logger.name
        logger.parent = self.root
        while "." in name:
            name = name.rpartition(".")[0]
            if name in self.loggerDict:
                logger.parent = self.loggerDict[name]
                break
        for other in self.loggerDict.values():
            if (other.name.startswith(logger.name + ".")
                    and len(other.parent.name if other.parent is not self.root else "")
                    < len(logger.name)):
                other.parent = logger

    def setLoggerClass(self, klass):
        self.loggerClass = _checked_class(klass)

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory


def _named(function, name, owner=""):
    function.__name__ = name
    function.__qualname__ = owner + name
    return function


def _logs_at(level, name):
    """The method of a logger for one level."""
    def method(self, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    return _named(method, name, "Logger.")


def _warn_of_warn(kind):
    import warnings
    warnings.warn(f"The 'warn' {kind} is deprecated, use 'warning' instead",
                  DeprecationWarning, 1)  # the frames of a prelude do not count


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name, self.level = name, _checkLevel(level)
        self.parent, self.handlers = None, []
        self.propagate, self.disabled = True, False

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"

    # What logs

    debug = _logs_at(DEBUG, "debug")
    info = _logs_at(INFO, "info")
    warning = _logs_at(WARNING, "warning")
    error = _logs_at(ERROR, "error")
    critical = _logs_at(CRITICAL, "critical")

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def warn(self, msg, *args, **kwargs):
        _warn_of_warn("method")
        self.warning(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if isinstance(level, int):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)
        elif raiseExceptions:
            raise TypeError("level must be an integer")

    # How a record comes to be and where it goes

    def findCaller(self, stack_info=False, stacklevel=1):
        place = _frames.caller(stacklevel) or _frames.caller(1)
        if place is None:
            return "(unknown file)", 0, "(unknown function)", None
        text = None
        if stack_info:
            import traceback
            text = "Stack (most recent call last):\n" + "".join(traceback.format_stack()).rstrip("\n")
        return place[0], place[1], place[2], text

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        record = _record_factory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        file, line, function, stack = self.findCaller(stack_info, stacklevel)
        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function,
                                    extra, stack))

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def callHandlers(self, record):
        nobody = True
        for logger in _reached_from(self):
            for each in logger.handlers:
                nobody = False
                if each.level <= record.levelno:
                    each.handle(record)
        if nobody:
            self._without_handlers(record)

    def _without_handlers(self, record):
        if lastResort:
            if lastResort.level <= record.levelno:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            self.manager.emittedNoHandlerWarning = True
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')

    def hasHandlers(self):
        for logger in _reached_from(self):
            if logger.handlers:
                return True
        return False

    def addHandler(self, hdlr):
        _put(self.handlers, hdlr)

    def removeHandler(self, hdlr):
        _drop(self.handlers, hdlr)

    # Its level and its place in the tree

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def getEffectiveLevel(self):
        at = self
        while at and not at.level:
            at = at.parent
        return at.level if at else NOTSET

    def isEnabledFor(self, level):
        return not (self.disabled or level <= self.manager.disable
                    or level < self.getEffectiveLevel())

    def getChild(self, suffix):
        return self.manager.getLogger(suffix if self.root is self else f"{self.name}.{suffix}")


def _reached_from(logger):
    """The loggers whose handlers get what this one logs."""
    reached = [logger]
    while logger.propagate and logger.parent:
        logger = logger.parent
        reached.append(logger)
    return reached


class RootLogger(Logger):
    def __init__(self, level):
        Logger.__init__(self, "root", level)


_loggerClass = Logger


def setLoggerClass(klass):
    global _loggerClass
    _loggerClass = _checked_class(klass)


def getLoggerClass():
    return _loggerClass


def _adapts(level, name):
    """The method of an adapter for one level."""
    def method(self, msg, *args, **kwargs):
        self.log(level, msg, *args, **kwargs)

    return _named(method, name, "LoggerAdapter.")


class LoggerAdapter:
    def __init__(self, logger, extra=None):
        self.logger, self.extra = logger, extra

    def process(self, msg, kwargs):
        kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            said, options = self.process(msg, kwargs)
            self.logger.log(level, said, *args, **options)

    debug = _adapts(DEBUG, "debug")
    info = _adapts(INFO, "info")
    warning = _adapts(WARNING, "warning")
    error = _adapts(ERROR, "error")
    critical = _adapts(CRITICAL, "critical")

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def warn(self, msg, *args, **kwargs):
        self.warning(msg, *args, **kwargs)

    # What it asks its logger

    name = property(lambda self: self.logger.name)
    manager = property(lambda self: self.logger.manager)

    def hasHandlers(self):
        return self.logger.hasHandlers()

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def setLevel(self, level):
        self.logger.setLevel(level)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def getLogger(name=None):
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def basicConfig(**kwargs):
    with _lock:
        take = kwargs.pop
        file_options = {"encoding": take("encoding", None),
                        "errors": take("errors", "backslashreplace")}
        if take("force", False):
            for old in root.handlers[:]:
                root.removeHandler(old)
                old.close()
        if root.handlers:
            return
        handlers = take("handlers", None)
        _check_outputs(handlers, [key for key in ("stream", "filename") if key in kwargs])
        if handlers is None:
            path, mode = take("filename", None), take("filemode", "a")
            handlers = [FileHandler(path, mode, **file_options) if path
                        else StreamHandler(take("stream", None))]
        datefmt, style = take("datefmt", None), take("style", "%")
        _check_style(style)
        formatter = Formatter(take("format", _STYLES[style][1]), datefmt, style)
        for new in handlers:
            if new.formatter is None:
                new.setFormatter(formatter)
            root.addHandler(new)
        level = take("level", None)
        if level is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


def _check_outputs(handlers, given):
    if handlers is not None and given:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if len(given) == 2:
        raise ValueError("'stream' and 'filename' should not be specified together")


def _prepared():
    if not root.handlers:
        basicConfig()
    return root


def _of_root(name):
    """The function that does what the root logger's method does."""
    def function(msg, *args, **kwargs):
        getattr(_prepared(), name)(msg, *args, **kwargs)

    return _named(function, name)


debug = _of_root("debug")
info = _of_root("info")
warning = _of_root("warning")
error = _of_root("error")
critical = _of_root("critical")


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def warn(msg, *args, **kwargs):
    _warn_of_warn("function")
    warning(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    _prepared().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    root.manager.disable = _checkLevel(level)


def _finish(handler):
    handler.flush()
    handler.close()


def shutdown(handlerList=_handlerList):
    for each in handlerList[::-1]:
        try:
            _held(each, _finish, each)
        except (OSError, ValueError):
            pass


_showwarning = None


def captureWarnings(capture):
    global _showwarning
    import warnings
    if capture and _showwarning is None:
        _showwarning = warnings.showwarning
        warnings.showwarning = _log_warning
    elif not capture and _showwarning is not None:
        warnings.showwarning = _showwarning
        _showwarning = None


def _log_warning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        return _showwarning(message, category, filename, lineno, file, line)
    import warnings
    to = getLogger("py.warnings")
    if not to.handlers:
        to.addHandler(NullHandler())
    to.warning(warnings.formatwarning(message, category, filename, lineno, line))


import atexit
atexit.register(shutdown)
