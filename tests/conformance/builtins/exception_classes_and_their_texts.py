for error in [ValueError(), ValueError("x"), ValueError("x", 1), KeyError("k"), KeyError(), KeyError(1, 2), OSError(2, "No such"),
              OSError(2, "No such", "file.txt"), OSError("text"), StopIteration(5), SystemExit(3), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
              UnicodeEncodeError("ascii", "é", 0, 1, "bad"), AssertionError([1]), KeyboardInterrupt(), NotImplementedError("todo"), RecursionError("deep"),
              ZeroDivisionError("zero"), TimeoutError("late"), ConnectionResetError(104, "reset"), SyntaxError("bad"), ImportError("no", name="m"), EOFError()]:
    print(type(error).__name__, "|", str(error), "|", repr(error), "|", error.args)
print([c.__name__ for c in BlockingIOError.__mro__], [c.__name__ for c in ModuleNotFoundError.__mro__], [c.__name__ for c in UnicodeDecodeError.__mro__])
print(IOError is OSError, EnvironmentError is OSError, issubclass(TimeoutError, OSError), issubclass(asyncio_timeout := TimeoutError, Exception))
print(OSError(2, "x").errno, OSError(2, "x", "f").filename, OSError(2, "x").strerror, type(OSError(17, "x")).__name__, type(OSError(111, "x")).__name__, StopIteration(7).value, SystemExit(4).code)


class Custom(Exception):
    pass


class WithInit(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b


class WithText(Exception):
    def __str__(self):
        return "own text"


print(repr(Custom("x")), repr(WithInit(1, 2)), str(WithInit(1, 2)), repr(WithText(1)), str(WithText()))
for wrong in [lambda: ValueError(x=1), lambda: Custom(x=1), lambda: WithInit(1)]:
    try:
        wrong()
    except TypeError as error:
        print(error)
try:
    assert 1 == 2, "math"
except AssertionError as error:
    print(repr(error))
try:
    assert []
except AssertionError as error:
    print(repr(error), error.args)
