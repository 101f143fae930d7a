"""What a generator made a context manager does with exceptions."""
from contextlib import contextmanager


@contextmanager
def guard(name, swallow=(), change=None):
    """Guards."""
    print("enter", name)
    try:
        yield name.upper()
    except swallow as error:
        print("swallowed", repr(error))
    except KeyError as error:
        raise change from error
    finally:
        print("exit", name)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def keeps_on():
    try:
        yield
    except ValueError:
        yield


def attempt(manager, error=None):
    try:
        with manager as value:
            print("body", value)
            if error:
                raise error
        print("after")
    except Exception as caught:
        print("caught", repr(caught), repr(caught.__cause__), repr(caught.__context__))


attempt(guard("a"))
attempt(guard("b", ValueError), ValueError("x"))
attempt(guard("c"), ValueError("y"))
attempt(guard("d", (), RuntimeError("new")), KeyError("z"))
attempt(never())
attempt(twice())
attempt(keeps_on(), ValueError("w"))
attempt(guard("e"), StopIteration("s"))
print(guard.__name__, guard.__doc__, guard("f").__doc__)
used = guard("g")
with used:
    pass
try:
    with used:
        pass
except Exception as error:
    print(type(error).__name__, error)


@guard("decorator")
def work(x):
    print("working", x)
    return x * 2


print(work(1), work(2), work.__name__)
