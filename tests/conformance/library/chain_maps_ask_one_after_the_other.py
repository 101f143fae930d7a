"""ChainMap: the first mapping that knows a key answers, and only the first one is changed."""
import copy
import operator
from collections import ChainMap, OrderedDict, defaultdict
from collections.abc import Hashable, Mapping, MutableMapping


def chain():
    return ChainMap({"a": 1, "b": 2}, {"b": 3, "c": 4})


def show(label, function, *args, **kwargs):
    try:
        print(label, "->", repr(function(*args, **kwargs)))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


for name in ("or_", "ior", "eq", "ne", "lt"):
    operation = getattr(operator, name)
    for other in (chain(), {"b": 5, "q": 6}, [("z", 1)], 3, OrderedDict(x=1)):
        show(name, operation, chain(), other)
        show(f"{name} the other way", operation, other, chain())

for name, *args in (("get", "a"), ("get", "q"), ("get", "q", 5), ("pop", "a"), ("pop", "c"), ("pop", "c", 3), ("popitem",),
                    ("clear",), ("update", {"c": 1}), ("setdefault", "c", 3), ("setdefault", "zz", 3), ("new_child",),
                    ("new_child", {"x": 1}), ("copy",), ("__delitem__", "a"), ("__delitem__", "c"), ("keys",),
                    ("values",), ("items",), ("__len__",), ("__getitem__", "q"), ("__contains__", "c")):
    mapping = chain()
    show(name, getattr(mapping, name), *args)
    print(mapping)
show("child", chain().new_child, {"x": 1}, y=2)
show("empty", ChainMap().popitem)
show("keys", ChainMap.fromkeys, "ab", 1)
show("hash", hash, chain())
print(chain().parents, list(chain()), dict(chain()), dict(**chain()), bool(ChainMap({}, {})), copy.copy(chain()))
print(chain().keys() & {"a"}, sorted(chain().items() | {("x", 1)}), ChainMap(defaultdict(int))["x"])
print([isinstance(chain(), kind) for kind in (MutableMapping, Mapping, Hashable)])


class Answering(ChainMap):
    def __missing__(self, key):
        return f"no {key}"


print(Answering()["x"], Answering({"x": 1}), Answering().get("x"))
itself = chain()
itself["self"] = itself
print(itself)
