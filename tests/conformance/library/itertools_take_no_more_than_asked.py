"""What the lazy iterators take of their sources, and when."""
import itertools


def source(name, count):
    for number in range(count):
        print(f"[{name}{number}]", end="")
        yield number
    print(f"[{name} ends]", end="")


chained = itertools.chain(source("a", 2), source("b", 1))
print("made")
print(next(chained), next(chained), next(chained), next(chained, "over"))
part = itertools.islice(source("c", 9), 1, 6, 2)
print(next(part), next(part), next(part), next(part, "over"))
print(list(itertools.takewhile(lambda n: n < 2, source("d", 5))))
print(list(itertools.zip_longest(source("e", 1), source("f", 2), fillvalue="-")))
print(list(itertools.compress(source("g", 4), [1, 0, 1])))
first, second = itertools.tee(source("h", 2))
print(next(first), list(second), list(first))
flat = itertools.chain.from_iterable(source(letter, 1) for letter in "xy")
print(list(flat))
print(list(itertools.pairwise(source("i", 3))))
