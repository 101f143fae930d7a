"""operator's functions, getters and what they look like."""
import operator
from functools import reduce

print(reduce(operator.add, [1, 2, 3]), operator.mul("ab", 2), operator.truediv(1, 4), operator.contains("abc", "b"))
people = [{"name": "Ada", "age": 36}, {"name": "Bo", "age": 24}]
print(sorted(people, key=operator.itemgetter("age"))[0]["name"], operator.itemgetter(0, -1)("xyz"))
print(operator.attrgetter("real", "imag")(3), operator.methodcaller("replace", "a", "b")("banana"), operator.methodcaller("split", maxsplit=1)("a b c"))
print(operator.itemgetter(1, "k"), operator.attrgetter("a.b"), operator.methodcaller("m", 1, key=None), operator.add)
print(operator.not_(0), operator.is_(None, None), operator.index(True), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "c"))
values = [1]
print(operator.iadd(values, [2]) is values, values, operator.__lt__(1, 2), operator.length_hint(iter([1, 2])))
for wrong in (lambda: operator.add(1), lambda: operator.attrgetter(1), lambda: operator.methodcaller(), lambda: operator.indexOf([], 1),
              lambda: operator.add(1, "a"), lambda: operator.itemgetter("x")({}), lambda: operator.attrgetter("a.b")(1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
