def documented(a, b: int = 2, *args, c, d=4, **kwargs) -> str:
    """What it does.

    More."""
    local = a
    return local


print(documented.__name__, documented.__qualname__, documented.__doc__, documented.__defaults__, documented.__kwdefaults__, documented.__module__)
print(documented.__code__.co_varnames, documented.__code__.co_argcount, documented.__code__.co_name, documented.__code__.co_kwonlyargcount)
documented.calls = 5
print(documented.calls, documented.__dict__, hasattr(documented, "missing"), callable(documented))
documented.__name__ = "renamed"
documented.__doc__ = None
print(documented.__name__, documented.__qualname__, documented.__doc__)
square = lambda x: x * x
print(square.__name__, square(4), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))


def default(values=[]):
    values.append(len(values))
    return values


print(default(), default(), default.__defaults__)
default.__defaults__ = ([9],)
print(default())


def outer():
    def inner():
        pass

    class Local:
        def method(self):
            pass

    return inner, Local


inner, Local = outer()
print(inner.__qualname__, Local.__qualname__, Local.method.__qualname__, Local().method.__self__.__class__.__name__)
print(type(documented).__name__, type(len).__name__, type([].append).__name__, type(Local().method).__name__, type(str.upper).__name__, type(documented.__code__).__name__)
try:
    del square.missing
except AttributeError as error:
    print(error)
print(len.__name__, [].append.__name__, str.upper.__name__, len.__module__, print.__qualname__, [].append.__self__)
print(repr(len), repr(str.upper), repr(int), repr(type(None)), repr(NotImplemented), repr(...), repr(print))
