"""The common pieces of itertools and collections."""
import itertools
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
print(list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.chain([1], "ab")), list(itertools.product("ab", [1, 2])), list(itertools.permutations([1, 2, 3], 2))[:3], list(itertools.combinations("abc", 2)))
print(list(itertools.accumulate([1, 2, 3])), [(k, list(g)) for k, g in itertools.groupby("aabc")], list(itertools.zip_longest([1], "ab")), list(itertools.repeat("x", 2)), list(itertools.islice(itertools.cycle("ab"), 3)), list(itertools.takewhile(lambda x: x < 3, range(9))))
d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
d.rotate(1)
print(d, d.popleft(), len(d), Counter("banana").most_common(2), Counter(a=1) + Counter(a=2))
groups = defaultdict(list)
groups["x"].append(1)
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(groups, dict(groups), p, p.x, p._replace(x=5), p == (1, 2), OrderedDict(a=1))
