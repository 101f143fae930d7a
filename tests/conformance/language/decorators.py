"""Decorators with and without arguments, stacked; functools.wraps."""
import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("return", result)
        return result
    return wrapper


def times(n):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            return [function(*args) for _ in range(n)]
        return wrapper
    return decorate


@logged
@times(2)
def double(x):
    """Twice x."""
    return 2 * x


print(double(4), double.__name__, double.__doc__, double.__wrapped__.__name__)
