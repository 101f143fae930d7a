"""ExitStack: order, errors in callbacks, pop_all, close, push."""
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def item(name, error=None):
    print("+", name)
    try:
        yield name
    finally:
        print("-", name)
        if error:
            raise error


class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        print("sees", kind and kind.__name__)
        return True


class Resource:
    def close(self):
        print("closed")


with ExitStack() as stack:
    print([stack.enter_context(item(n)) for n in "abc"])
    stack.callback(print, "called", 1, sep="-")
    stack.push(lambda *details: print("pushed", details))
try:
    with ExitStack() as stack:
        stack.enter_context(item("x", ValueError("of x")))
        stack.enter_context(item("y", KeyError("of y")))
        raise TypeError("body")
except Exception as error:
    chain = []
    while error:
        chain.append(repr(error))
        error = error.__context__
    print(chain)
with ExitStack() as stack:
    stack.push(Swallow())
    stack.enter_context(item("z"))
    raise TypeError("swallowed")
print("goes on")
with ExitStack() as stack:
    stack.enter_context(item("kept"))
    kept = stack.pop_all()
print("not yet")
kept.close()


@ExitStack().callback
def nothing():
    print("never")


with closing(Resource()) as resource:
    print(type(resource).__name__)
with suppress(KeyError, IndexError):
    [][0]
print("after suppress")
try:
    with suppress(KeyError):
        int("x")
except ValueError as error:
    print(error)
with nullcontext() as none, nullcontext(3) as three:
    print(none, three)
try:
    ExitStack().enter_context(3)
except TypeError as error:
    print(error)
