"""array: its types and their limits, what a list can do, and what it refuses."""
from array import array, typecodes

numbers = array("i", [3, 1, 2])
numbers.append(7)
numbers.extend(range(2))
numbers.insert(0, 9)
print(numbers, len(numbers), numbers[1], numbers[-2:], numbers.pop(), numbers.index(7), numbers.count(1), 7 in numbers)
numbers[0:2] = array("i", [5, 5])
numbers.reverse()
del numbers[0]
print(numbers, numbers + numbers[:1], numbers * 2 == numbers + numbers, sorted(numbers), max(numbers), numbers.tolist())
print(array("d", [1, 2.5]), array("f", [0.1]), array("u", "hi"), array("b"), typecodes, [array(c).itemsize for c in "bhiqfd"])
print(array("i", [1, 2]) == array("d", [1, 2]), array("i", [1]) < array("i", [2]), numbers.typecode)
for attempt in (lambda: array("i", [1.5]), lambda: array("i", [2 ** 31]), lambda: array("B", [256]), lambda: array("B", [-1]),
                lambda: array("d", ["x"]), lambda: array("z"), lambda: array("i", "12"), lambda: numbers[99], lambda: array("i").pop(),
                lambda: numbers.remove(99), lambda: numbers + [1], lambda: numbers.extend(array("d")), lambda: numbers["a"], lambda: array("q", [2 ** 63])):
    try:
        print(attempt())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
