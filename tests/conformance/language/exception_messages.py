"""The texts of common errors are CPython's."""
things = [
    lambda: [1, 2][5], lambda: (1,)[3], lambda: "abc"[9], lambda: {"a": 1}["b"], lambda: None.x, lambda: (5)(),
    lambda: "a" + 1, lambda: 1 + "a", lambda: [1] + (2,), lambda: len(5), lambda: 5[0], lambda: {[]: 1}, lambda: {}.pop("k"),
    lambda: [].pop(), lambda: [].remove(1), lambda: [1].index(2), lambda: "abc".index("z"), lambda: int([]), lambda: "x" * "y",
    lambda: 1 < "a", lambda: -"a", lambda: iter(5), lambda: next(iter([])), lambda: max([]), lambda: "a".nothing, lambda: sum(["a"]),
    lambda: range(1, 2, 0), lambda: {1, 2}.remove(3), lambda: [1, 2, 3][::0], lambda: chr(-1), lambda: ord("ab"), lambda: float(None),
    lambda: [3, "a"].sort(), lambda: 2 ** "x", lambda: "%d" % None, lambda: isinstance(1, 5), lambda: print(end=5), lambda: "a" in 5,
    lambda: 10 % 0, lambda: 1.5 // 0, lambda: 0 ** -1, lambda: "".join([1]), lambda: abs("x"), lambda: sorted(5), lambda: dict([1]),
]
for thing in things:
    try:
        thing()
        print("no error")
    except Exception as error:
        print(type(error).__name__ + ":", error)
