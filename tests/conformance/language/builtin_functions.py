"""What the built-in functions return."""
print(list(enumerate("ab", 1)), list(zip([1, 2, 3], "ab")), list(map(lambda x, y: x + y, [1, 2], [10, 20])), list(filter(None, [0, 1, "", "x"])))
print(any([0, 1]), all([]), min(3, 1, 2), max("b", "a"), max([1, 5, 3], key=lambda x: -x), min([], default="none"), sum([1, 2], 10), sum([0.1] * 3))
print(abs(-3), divmod(7, 2), pow(2, 10), round(3.14159, 2), bool([]), int("7") + True, type(1), type("x") is str, isinstance(True, int), isinstance(1, (str, int)), issubclass(bool, int))
print(callable(print), callable(1), hasattr("x", "upper"), getattr("x", "nope", "default"), repr(None), str(1.50), id(None) == id(None), ascii("é"), format(3.5, ".2f"), hash("") == hash(""))
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), sorted("hello"), list(reversed("abc")), chr(97), ord("a"), hex(255), bin(5), oct(8))
print(list(iter([3, 2, 1].pop, 1)), tuple("ab"), list(range(3)), set([1]), dict(a=1), slice(1, 2), NotImplemented, ..., print)
try:
    zip([1], strict=True)
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
