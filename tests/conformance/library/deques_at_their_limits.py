"""Deques: their operators, places, limits, and what they say when they are changed while they are gone through."""
import copy
import operator
from collections import deque
from collections.abc import Hashable, MutableSequence, Sequence


class Line(deque):
    pass


def show(label, function, *args, **kwargs):
    try:
        print(label, "->", repr(function(*args, **kwargs)))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


for name in ("add", "iadd", "mul", "imul", "lt", "le", "eq", "ne", "gt", "ge"):
    operation = getattr(operator, name)
    for other in (deque("ab"), [1], 3, -1, 1.5, None):
        show(name, operation, deque("abc"), other)
        show(f"{name} with a limit", operation, Line("abc", 4), other)
show("from the left", operator.mul, 2, deque("ab", 3))
show("far too many", operator.mul, deque("ab"), 10**20)

for name, *args in (("rotate",), ("rotate", -1), ("rotate", 7), ("rotate", -12), ("rotate", "x"), ("rotate", 1.5),
                    ("insert", 2, "z"), ("insert", -2, "z"), ("insert", -100, "z"), ("insert", 100, "z"),
                    ("insert", "x", "z"), ("index", "c"), ("index", "c", 1), ("index", "c", 1, 2), ("index", "c", -3),
                    ("index", "z"), ("remove", "c"), ("remove", "z"), ("count", "a"), ("pop",), ("popleft",),
                    ("extend", "xy"), ("extendleft", "xy"), ("reverse",), ("copy",), ("clear",)):
    for line in (deque("abcde"), deque("abcde", 6), deque()):
        show(name, getattr(line, name), *args)
        print(line)
show("full", deque("abc", 3).insert, 1, "z")
line = deque("abc")
line.extend(line)
line.extendleft(line)
line += line
print(line)

for args in ((3,), ([], "x"), ([], -1), ([], 1.5), ("abcd", 0), ("abcd", True), ("abcd", 3)):
    show("made", deque, *args)
for place in (0, -1, 9, -9, "x", 1.5, slice(1, 2)):
    show("item", operator.getitem, deque("abc"), place)
    show("set", operator.setitem, deque("abc"), place, 1)
    show("deleted", operator.delitem, deque("abc"), place)
show("limit", setattr, deque(), "maxlen", 3)
show("dict", vars, Line())
print(copy.copy(Line("abc", 3)), copy.deepcopy(Line([[1], 2], 3)), repr(deque("a", 3).__reduce__()[:3]))
print([isinstance(line, kind) for kind in (MutableSequence, Sequence, Hashable)])
itself = deque([1], 3)
itself.append([itself])
print(itself)


def while_going_through(line, change):
    seen = []
    for item in line:
        seen.append(item)
        change(line)
    return seen


for change in (lambda line: line.append(1), lambda line: line.pop(), lambda line: line.rotate(1), deque.clear,
               lambda line: line.__setitem__(0, 1), deque.reverse):
    show("forward", while_going_through, deque("abc"), change)
    show("with a limit", while_going_through, deque("abc", 3), change)
backward = reversed(line)
print(next(backward))
line.append(1)
show("backward", next, backward)
