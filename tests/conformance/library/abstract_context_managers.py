"""AbstractContextManager, ContextDecorator, and isinstance by methods."""
import contextlib
from contextlib import AbstractAsyncContextManager, AbstractContextManager, ContextDecorator, contextmanager


class Timer(ContextDecorator):
    def __init__(self, name="t"):
        self.name = name

    def __enter__(self):
        print("start", self.name)
        return self

    def __exit__(self, *details):
        print("end", self.name, details[0])
        return False


class Simple(AbstractContextManager):
    def __exit__(self, kind, error, trace):
        print("simple exit", kind)
        return True


@Timer("deco")
def work(a, b=2):
    """Works."""
    return a + b


print(work(1), work.__name__, work.__doc__)
with Simple() as simple:
    print(simple.__class__.__name__)
    raise ValueError
print(isinstance(Timer(), AbstractContextManager), issubclass(Simple, AbstractContextManager),
      isinstance(3, AbstractContextManager), isinstance(Timer(), AbstractAsyncContextManager))
print(isinstance(contextmanager(lambda: iter([1]))(), AbstractContextManager), AbstractContextManager[int])
for cls in (AbstractContextManager, AbstractAsyncContextManager):
    try:
        cls()
    except TypeError as error:
        print(error)
print(contextlib.suppress(KeyError).__class__, contextlib.nullcontext.__mro__)
