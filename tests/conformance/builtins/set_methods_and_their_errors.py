def attempt(label, function):
    try:
        result = function()
        print(label, sorted(result) if isinstance(result, (set, frozenset)) else repr(result))
    except Exception as error:
        print(label, type(error).__name__, error)


small, even = {1, 2, 3}, {2, 4, 6}
attempt("or", lambda: small | even)
attempt("and", lambda: small & even)
attempt("minus", lambda: small - even)
attempt("xor", lambda: small ^ even)
attempt("or with a list", lambda: small | [4])
attempt("union with a list", lambda: small.union([4], (5,), "6") - {"6"})
attempt("subset", lambda: (small <= even, {2} < even, small >= {1}, small.issubset(range(9)), small.isdisjoint({9})))
attempt("remove missing", lambda: small.remove(9))
attempt("discard missing", lambda: small.discard(9))
attempt("remove unhashable", lambda: small.remove([]))
attempt("add unhashable", lambda: small.add({}))
attempt("pop from nothing", lambda: set().pop())
attempt("set of a number", lambda: set(5))
attempt("two arguments", lambda: set([1], [2]))
attempt("item", lambda: small[0])
attempt("hash", lambda: hash(small))
attempt("frozen add", lambda: frozenset([1]).add(2))
attempt("frozen equal", lambda: (frozenset([1, 2]) == {2, 1}, hash(frozenset([1, 2])) == hash(frozenset([2, 1]))))
attempt("frozen in place", lambda: type(frozenset([1]) | {2}))
attempt("set in set", lambda: {1} in {frozenset([1])})
attempt("compare", lambda: small < [1])
attempt("unknown keyword", lambda: set(x=1))
even.update([8], {10})
even.intersection_update(range(5, 20))
even.symmetric_difference_update({8, 9})
even.difference_update([10])
even |= {1}
even &= {1, 6, 9}
even -= {6}
even ^= {2}
print(sorted(even), set(), frozenset(), frozenset({1}), {1}, {None})


def grow():
    for value in small:
        small.add(value + 10)


attempt("grown while iterated", grow)
