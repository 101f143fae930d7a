"""Frames that run: sys._getframe, inspect.currentframe and stack, and what they show of variables and callers."""
import inspect
import sys


def who():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_lineno, frame.f_back.f_code.co_name, frame.f_back.f_lineno


def caller_name():
    return sys._getframe(1).f_code.co_name


def outer(first, *rest, option=None):
    local = "here"
    print(who())
    print(caller_name(), inspect.currentframe().f_code.co_name)
    frame = inspect.currentframe()
    print({name: value for name, value in frame.f_locals.items() if name != "frame"})
    local = "changed"
    print(frame.f_locals["local"], frame.f_globals is globals(), frame.f_back.f_code.co_name)
    del frame


def inner_function():
    captured = 5

    def inside():
        captured
        return sorted(sys._getframe().f_locals), sys._getframe(1).f_locals["captured"]

    return inside()


outer(1, 2, 3, option="x")
print(inner_function())
print(sys._getframe().f_code.co_name, sys._getframe().f_locals is globals())
try:
    sys._getframe(50)
except ValueError as error:
    print(error)
print(inspect.isframe(sys._getframe()), type(sys._getframe()).__name__)


def log(message):
    """Where it was called from, as hand-made loggers show it."""
    info = inspect.stack()[1]
    print(f"{info.function}:{info.lineno} {message} | {info.code_context[0].strip()} | {info.index}")
    frame, filename, lineno, function, context, index = info
    print(filename.rsplit("/")[-1], lineno, function, index)


def works():
    log("working")


works()
print(inspect.stack()[0].function)


def described(a, b=2, *args, c, **kwargs):
    frame = inspect.currentframe()
    info = inspect.getargvalues(frame)
    print(info.args, info.varargs, info.keywords, info.locals["a"], inspect.formatargvalues(*info))


described(1, 3, 4, c=5, d=6)
info = inspect.getframeinfo(inspect.currentframe())
print(info.lineno, info.function, info.code_context, info.index)


class Traced:
    name = sys._getframe().f_code.co_name
    seen = sorted(key for key in sys._getframe().f_locals if not key.startswith("__"))

    def method(self):
        return sys._getframe().f_code.co_qualname, sys._getframe().f_locals["self"] is self


print(Traced.name, Traced.seen, Traced().method())


def factorial(n):
    if n == 0:
        frame, depth = sys._getframe(), 0
        values = []
        while frame.f_code.co_name == "factorial":
            values.append(frame.f_locals["n"])
            frame, depth = frame.f_back, depth + 1
        print(depth, values)
        return 1
    return n * factorial(n - 1)


print(factorial(4))


def kept():
    value = [1, 2]
    return sys._getframe()


frame = kept()
print(frame.f_locals, frame.f_code.co_name, frame.f_lineno)
frame.clear()
print(frame.f_locals)
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)
