"""OrderedDict and defaultdict: joined with |, filled, moved about, told as text when they hold themselves."""
import operator
from collections import OrderedDict, UserDict, defaultdict


class Ordered(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)
        self.move_to_end(key)


def show(label, function, *args, **kwargs):
    try:
        print(label, "->", repr(function(*args, **kwargs)))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


for name in ("or_", "ior", "eq", "ne", "lt"):
    operation = getattr(operator, name)
    for make in (OrderedDict, lambda **items: defaultdict(int, items)):
        for other in (make(b=3, a=1), {"b": 2, "a": 1}, [("x", 1)], 4, UserDict(a=2)):
            show(name, operation, make(a=1, b=2), other)
        show(name, operation, {"b": 2, "a": 1}, make(a=1, b=2))
show("both", operator.or_, OrderedDict(a=1), defaultdict(int, b=2))

one = Ordered([("a", 1), ("b", 2)], c=3)
one.update({"a": 4}, d=5)
one["b"] = 6
print(one, one.popitem(), one.popitem(last=False), one.setdefault("q", 7), one.copy())
print(one.keys(), one.values(), one.items(), list(reversed(one)))
two = OrderedDict(a=1, b=2, c=3)
two.move_to_end("a")
two.move_to_end("c", last=False)
print(two, two.pop(key="a", default=None), two.pop("zz", 4), two.setdefault(key="d", default=9))
show("fromkeys", OrderedDict.fromkeys, iterable="ab", value=0)
show("move", two.move_to_end, "zz")
show("pop", two.pop, "zz")
show("empty", OrderedDict().popitem)
show("number", OrderedDict, 1)
show("two", OrderedDict, [1], [2])
show("three", OrderedDict, [(1, 2, 3)])
show("hash", hash, two)


def grow(mapping):
    for key in mapping:
        mapping[f"more {key}"] = 1


show("grows", grow, OrderedDict(a=1, b=2))
show("grows at the last", grow, OrderedDict(a=1))
two["self"] = two
print(two)

groups = defaultdict(list)
groups["x"].append(1)
groups["self"] = groups
print(groups, groups.copy().default_factory)


class Factory(defaultdict):
    def make(self):
        return 3


made = Factory()
made.default_factory = made.make
print(repr(made).partition(" of ")[2], made["x"], dict(made))
show("no factory", defaultdict().__getitem__, "x")
show("wrong", defaultdict, 3)
show("keys", defaultdict.fromkeys, "ab", 1)
