"""accumulate, starmap, filterfalse, dropwhile; islice and its refusals."""
import itertools
import operator

print(list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([1, 2, 3, 4], operator.mul)))
print(list(itertools.accumulate([5, 3, 8], max)), list(itertools.accumulate([1, 2], initial=100)), list(itertools.accumulate([])))
print(list(itertools.starmap(pow, [(2, 5), (3, 2)])), list(itertools.filterfalse(None, [0, 1, "", "a"])))
print(list(itertools.filterfalse(lambda n: n % 2, range(6))), list(itertools.dropwhile(str.isdigit, "12a3")))
for arguments in ((-1,), ("a",), (1, -2), (0, 5, 0), ()):
    try:
        print(list(itertools.islice("abc", *arguments)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(list(itertools.islice("abcdef", None)), list(itertools.islice("abcdef", 1, None, 2)))
