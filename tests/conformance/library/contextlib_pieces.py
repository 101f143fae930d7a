"""contextmanager, suppress, closing, ExitStack, nullcontext."""
from contextlib import ExitStack, contextmanager, nullcontext, suppress


@contextmanager
def timer(name):
    print("start", name)
    try:
        yield name
    except KeyError as error:
        print("caught", error)
    finally:
        print("stop", name)


with timer("a") as name:
    print("inside", name)
with timer("b"):
    raise KeyError("in b")
with suppress(ZeroDivisionError):
    1 / 0
with ExitStack() as stack:
    for name in "xy":
        stack.enter_context(timer(name))
    stack.callback(print, "callback")
with nullcontext(5) as five:
    print(five)
