"""Counters in sums, with signs, in place and compared, counts below zero and classes of one's own included."""
import operator
from collections import ChainMap, Counter, UserDict


class Tally(Counter):
    pass


def left():
    return Counter(a=3, b=-1, c=0, d=2)


def right():
    return Counter(a=1, b=2, e=-4, d=2)


def show(label, function, *args, **kwargs):
    try:
        print(label, "->", function(*args, **kwargs))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


print(+left(), -left(), -Counter(), type(+Tally(a=1)).__name__)
for name in ("add", "sub", "or_", "and_", "iadd", "isub", "ior", "iand", "le", "lt", "ge", "gt", "eq", "ne"):
    operation = getattr(operator, name)
    show(name, operation, left(), right())
    show(f"{name} of a dict", operation, left(), {"a": 1, "b": 2, "c": 3, "d": 4})
    show(f"{name} of a number", operation, left(), 3)
    show(f"{name} of a class of one's own", operation, Tally(a=2, b=1), Counter(a=1))

basket = left()
same = basket
basket += right()
basket -= Counter(d=1)
basket |= Counter(z=2)
basket &= Counter(a=9, d=9, z=1)
print(same is basket, same)
print(Counter(a=1, b=0) == Counter(a=1), Counter(a=1) <= Counter(a=1, b=1), Counter(a=1) < Counter(a=1, b=0))

print(left().total(), left().most_common(), left().most_common(2), left().most_common(-1), Counter("abca").most_common(1))
print(list(Counter(a=2, b=0, c=-1, d=1).elements()), type(Counter().elements()).__name__)
show("fromkeys", Counter.fromkeys, "ab")
for change in (Counter.update, Counter.subtract):
    for args, kwargs in ((("abx",), {}), (({"a": 2},), {}), ((ChainMap({"a": 1}, {"q": 4}),), {}),
                         ((UserDict(a=3),), {"b": 5}), ((), {"a": 5, "self": 1}), ((3,), {}), (("a", "b"), {})):
        counter = left()
        show(change.__name__, change, counter, *args, **kwargs)
        print(counter)
print(Counter({"a": None, "b": 2}), Counter(a="x", b=1), Tally("aab"), Tally())
print(Tally("a").__reduce__(), type(Tally("a").copy()).__name__, Counter([1, 1.0, True]))
show("hash", hash, Counter())
