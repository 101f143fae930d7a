def attempt(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("items", lambda: (range(5)[2], range(5)[-1], range(10)[2:8:3], range(0, -10, -3)[1:], range(5)[::-1]))
attempt("out of range", lambda: range(5)[5])
attempt("contains", lambda: (3 in range(5), 3.0 in range(5), "a" in range(5), 7 in range(1, 10, 2), 8 in range(1, 10, 2)))
attempt("equal", lambda: (range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2]))
attempt("hash", lambda: hash(range(0, 3, 2)) == hash(range(0, 4, 2)))
attempt("index", lambda: (range(0, 10, 2).index(4), range(5).count(3), range(5).count(9)))
attempt("no index", lambda: range(5).index(7))
attempt("no such text", lambda: range(5).index("a"))
attempt("zero step", lambda: range(1, 2, 0))
attempt("float", lambda: range(1.0))
attempt("text", lambda: range("3"))
attempt("nothing", lambda: range())
attempt("too many", lambda: range(1, 2, 3, 4))
attempt("huge", lambda: (range(10**20)[10**19], 10**19 in range(10**20)))
attempt("length of huge", lambda: len(range(10**20)))
attempt("parts", lambda: (range(1, 9, 2).start, range(1, 9, 2).stop, range(1, 9, 2).step))
attempt("assign", lambda: range(3).__setitem__(0, 1))
attempt("reversed", lambda: (list(reversed(range(0, 10, 3))), list(reversed(range(0)))))
attempt("compare", lambda: range(3) < range(4))
attempt("truth", lambda: (bool(range(0)), bool(range(1))))
