"""Tuple unpacking, nested and with a star, in assignments, loops and calls."""
a, b = 1, 2
a, b = b, a
first, *rest = range(5)
*start, last = "abc"
head, (x, *y), tail = 1, (2, 3, 4), 5
print(a, b, first, rest, start, last, head, x, y, tail)
for index, (name, value) in enumerate([("a", 1), ("b", 2)]):
    print(index, name, value)
print([*range(3), *"xy"], (*[1], 2), {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1, 1, 2]})
i = 0
values = [10, 20]
i, values[i] = 1, 99
print(i, values)
for bad in ("a, b = 1, 2, 3", "a, b, c = 1, 2"):
    try:
        if bad.startswith("a, b ="):
            a, b = 1, 2, 3
        else:
            a, b, c = 1, 2
    except ValueError as error:
        print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
