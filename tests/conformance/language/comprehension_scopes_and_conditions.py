x = "outer"
print([x for x in range(3)], x, {x: x * x for x in range(3)}, {x % 2 for x in range(5)})
print([(a, b) for a in range(3) if a for b in "xy" if b != "y" or a == 2])
print([[c for c in row if c] for row in [[0, 1], [2, 0]]], sum(n for n in range(5)), max((len(w), w) for w in ["a", "bbb"]))


class Holder:
    sizes = [1, 2]
    doubled = [s * 2 for s in sizes]
    try:
        nested = [s for _ in range(1) for s in sizes]
    except NameError as error:
        nested = str(error)


print(Holder.doubled, Holder.nested)
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
generator = (print("step", n) or n for n in range(2))
print("made", next(generator), list(generator))


def late():
    return [y for y in (lambda: range(limit))()]


limit = 3
print(late(), [*range(2), *"ab"], {**{"a": 1}}, (*[1], 2))
try:
    [1 / d for d in (1, 0)]
except ZeroDivisionError as error:
    print(error)
nested = [[1, 2], [3]]
print([y for x in nested for y in x], {k: [v for v in vs] for k, vs in {"a": (1, 2)}.items()})
print([i if i % 2 else -i for i in range(4)], [i for i in range(10) if i % 2 if i > 4], not [0 for _ in ()])
