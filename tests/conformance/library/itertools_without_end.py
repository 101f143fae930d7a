"""count, cycle and repeat: what they show of themselves and how they go on."""
import itertools

numbers = itertools.count(10, 5)
print(numbers, next(numbers), next(numbers), numbers)
print(itertools.count(), itertools.count(1.5), itertools.count(step=2), list(itertools.islice(itertools.count(0.5, 0.25), 3)))
print(list(itertools.islice(itertools.count(2**62 - 2), 4)))
print(list(itertools.islice(itertools.cycle("abc"), 7)), list(itertools.cycle([])))
stamps = itertools.repeat("x", 3)
print(stamps, next(stamps), stamps, list(stamps), stamps, itertools.repeat(None), itertools.repeat(1, -5))
try:
    itertools.count("a")
except TypeError as error:
    print(error)
ids = itertools.count(1)
print({name: next(ids) for name in ("ada", "bo", "cy")}, list(zip(itertools.count(), "ab")))
