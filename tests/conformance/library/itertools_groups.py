"""groupby: groups share the source with the iterator of groups."""
import itertools

for key, group in itertools.groupby("aaabccca"):
    print(key, list(group))
words = sorted(["kiwi", "fig", "plum", "pear", "nut"], key=len)
print({size: list(group) for size, group in itertools.groupby(words, key=len)})
groups = itertools.groupby([1, 1, 2])
key, early = next(groups)
next(groups)
print(key, list(early))
print([(key, list(group)) for key, group in list(itertools.groupby("aab"))])
print(list(itertools.groupby("")), next(itertools.groupby("x"))[0])
try:
    itertools.groupby(5)
except TypeError as error:
    print(error)
