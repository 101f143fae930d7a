def attempt(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("item out of range", lambda: [1][5])
attempt("item by text", lambda: [1].__getitem__("a"))
attempt("item by float", lambda: [1][0.0])
attempt("assign out of range", lambda: [1].__setitem__(3, 0))
attempt("pop from nothing", lambda: [].pop())
attempt("pop out of range", lambda: [1].pop(4))
attempt("pop by text", lambda: [1].pop("a"))
attempt("remove", lambda: [1, 2].remove(3))
attempt("index", lambda: [1, 2].index(3))
attempt("index in a part", lambda: [1, 2, 3, 2].index(2, 2))
attempt("insert too little", lambda: [1].insert(0))
attempt("append too much", lambda: [1].append(1, 2))
attempt("append nothing", lambda: [1].append())
attempt("extend by a number", lambda: [1].extend(2))
attempt("add a tuple", lambda: [1] + (2,))
attempt("add to a tuple", lambda: (1,) + [2])
attempt("multiply", lambda: [1, 2] * 2 + [0] * -1)
attempt("multiply by a float", lambda: [1] * 2.0)
attempt("sort mixed", lambda: [1, "a"].sort())
attempt("sort mixed with None", lambda: sorted([None, 1]))
attempt("sort by position", lambda: [1].sort(len))
attempt("unknown keyword", lambda: [1].sort(by=len))
attempt("sort with key None", lambda: [2, 1].sort(key=None))
attempt("compare", lambda: [1] < (1,))
attempt("compare mixed", lambda: [1, "a"] < [1, 2])
attempt("hash", lambda: hash([1]))
attempt("list of a number", lambda: list(5))
attempt("two arguments", lambda: list(1, 2))
attempt("reverse with an argument", lambda: [1].reverse(1))
attempt("count", lambda: [1, True, 1.0, "1"].count(1))
attempt("no such method", lambda: [1].push(1))
attempt("unpack", lambda: (lambda a, b: (a, b))(*[1, 2, 3]))
values = [3, 1, 2]


def change(value):
    values.append(value)
    return value


attempt("changed during sort", lambda: values.sort(key=change))
