def attempt(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__, error)


point = (3, 4)
attempt("assign", lambda: point.__setitem__(0, 1))
attempt("item", lambda: point[2])
attempt("item by text", lambda: point["x"])
attempt("index", lambda: point.index(5))
attempt("count", lambda: (1, 1.0, True).count(1))
attempt("add a list", lambda: point + [5])
attempt("multiply", lambda: (point * 2, 0 * point))
attempt("compare", lambda: ((1, 2) < (1, 3), (1,) < (1, 0), () == ()))
attempt("compare with a list", lambda: point < [3])
attempt("one", lambda: (1,))
attempt("none", lambda: ())
attempt("from text", lambda: tuple("abc"))
attempt("from a number", lambda: tuple(1))
attempt("hash", lambda: hash((1, 2)) == hash((1.0, 2)))
attempt("hash of a list inside", lambda: hash((1, [2])))
attempt("too many values", lambda: (lambda: [a for a, b in [(1, 2, 3)]])())
attempt("too few values", lambda: (lambda: [a for a, b in [(1,)]])())
attempt("starred", lambda: [(a, b, c) for a, *b, c in [(1, 2, 3, 4), "xy"]])
attempt("too few for starred", lambda: [a for a, b, *c in [(1,)]])
attempt("no tuple", lambda: [a for a, b in [5]])
try:
    point[0] = 1
except TypeError as error:
    print(error)
try:
    del point[0]
except TypeError as error:
    print(error)
try:
    point.x = 1
except AttributeError as error:
    print(error)
pair = ([], 1)
try:
    pair[0] += [5]
except TypeError as error:
    print(error, pair)
recursive = []
recursive.append((recursive,))
print(recursive)
