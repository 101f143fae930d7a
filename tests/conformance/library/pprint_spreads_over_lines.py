"""pprint: how nested data is spread over lines."""
import pprint
from collections import Counter, OrderedDict, defaultdict, deque

shop = {"shelves": [{"name": f"shelf {n}", "goods": list(range(n * 3))} for n in range(3)], "open": True, "address": ("Main Street", 5), "a": {"z": 1, "b": 2}}
pprint.pprint(shop)
pprint.pprint(shop, width=40, indent=2)
pprint.pprint(list(range(40)), compact=True, width=50)
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint.pp({"b": 1, "a": 2})
pprint.pprint(shop, depth=1)
print(pprint.pformat("a long text that does not fit in a narrow column " * 2, width=30))
print(pprint.pformat(b"bytes that do not fit either" * 2, width=30))
print(pprint.pformat(defaultdict(list, {n: ["x" * 20] for n in range(3)}), width=40))
print(pprint.pformat(OrderedDict((n, "y" * 20) for n in range(3)), width=40))
print(pprint.pformat(Counter("aaabbc" * 3), width=12), pprint.pformat(deque(["z" * 20] * 2, maxlen=4), width=30))
print(pprint.pformat({"set": {3, 1, 2}, "frozen": frozenset("a")}), pprint.pformat(1234567, underscore_numbers=True), pprint.isreadable(shop), pprint.saferepr((1,)))
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.isreadable(loop))
try:
    pprint.pformat(1, width=0)
except ValueError as error:
    print(error)
