# inspect: full argument specs, bound calls, class trees, variables of suspended code; and late names of other modules.
import asyncio
import decimal
import inspect
import io
import sys
from decimal import Decimal, DecimalTuple


def plain(a, b=2, *rest, d: int = 4, e, **more) -> str:
    pass


def strict(a, b, c=3):
    pass


def only(*, key, other=1):
    pass


class C:
    def method(self, x, y=5):
        pass


print(inspect.getfullargspec(plain))
print(inspect.getfullargspec(strict).args, inspect.getfullargspec(C().method).args, isinstance(inspect.getfullargspec(only), inspect.FullArgSpec), inspect.FullArgSpec._fields)
for function, args, kwargs in [(plain, (1,), {"e": 0}), (plain, (1, 2, 3, 4), {"e": 5, "f": 6}), (strict, (1, 2), {}), (strict, (1,), {"b": 7}), (C().method, (1,), {}),
                               (only, (), {"key": 9}), (strict, (), {}), (strict, (1,), {}), (strict, (1, 2, 3, 4), {}), (strict, (1,), {"a": 2, "b": 3}),
                               (strict, (1, 2), {"z": 1}), (only, (), {}), (only, (1,), {"key": 2}), (only, (1, 2), {"key": 2}), (plain, (), {}), (C().method, (), {}),
                               (lambda: 0, (1,), {}), (lambda x: 0, (1, 2), {})]:
    try:
        bound = inspect.getcallargs(function, *args, **kwargs)
        print({name: value if not isinstance(value, C) else "C" for name, value in sorted(bound.items())})
    except TypeError as error:
        print("TypeError:", error)


class A:
    pass


class B(A):
    pass


class D(A):
    pass


class E(B, D):
    pass


def show(tree, depth=0):
    for node in tree:
        if isinstance(node, list):
            show(node, depth + 1)
        else:
            print("  " * depth + node[0].__name__, [base.__name__ for base in node[1]])


show(inspect.getclasstree([A, B, D, E]))
show(inspect.getclasstree([E, D, B], unique=True))


def counting(stop):
    for n in range(stop):
        yield n


async def waiting(x):
    y = x * 2
    await asyncio.sleep(1)
    return y


generator = counting(3)
print(dict(inspect.getgeneratorlocals(generator)), next(generator), dict(inspect.getgeneratorlocals(generator)), list(generator), inspect.getgeneratorlocals(generator))
coroutine = waiting(4)
print(inspect.getcoroutinelocals(coroutine))
coroutine.close()
print(inspect.getcoroutinelocals(coroutine))
try:
    inspect.getgeneratorlocals(5)
except TypeError as error:
    print(error)

print(sys.exception())
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys.exception() is error, sys.exc_info()[1] is error)
print(Decimal("-1.50").as_tuple(), DecimalTuple(0, (1, 2), -1), Decimal(DecimalTuple(1, (3, 1, 4), -2)), decimal.DecimalTuple is DecimalTuple)
print(issubclass(TabError, IndentationError), TabError.__mro__[1:3], io.TextIOWrapper.__name__, io.BlockingIOError is BlockingIOError)
