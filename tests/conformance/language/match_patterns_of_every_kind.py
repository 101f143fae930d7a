class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Color:
    RED = 1


def describe(value):
    match value:
        case None | True | False:
            return "constant " + repr(value)
        case 0 | -1 | 2.5:
            return "number"
        case Color.RED:
            return "red"
        case "a" | "b" as letter:
            return "letter " + letter
        case b"bytes":
            return "bytes"
        case int(number) if number > 100:
            return "large " + str(number)
        case int() | float():
            return "other number"
        case str(text):
            return "text " + text
        case []:
            return "empty"
        case [single]:
            return "one " + repr(single)
        case [1, *rest]:
            return "one and " + repr(rest)
        case (first, *_, last) if first == last:
            return "same ends"
        case [_, [_, inner], *_]:
            return "nested " + repr(inner)
        case {"kind": "circle", "radius": radius, **others}:
            return f"circle {radius} {others}"
        case {"kind": kind}:
            return "kind " + str(kind)
        case {}:
            return "mapping"
        case Point(0, y=0):
            return "origin"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point(x=px):
            return "point " + str(px)
        case _:
            return "something else"


for value in [None, True, 0, -1, 2.5, 1, "a", "c", b"bytes", 500, 50, 3.5, [], [7], [1, 2, 3], (5, 6, 5), [0, [1, 2], 3], (8, 9),
              {"kind": "circle", "radius": 2, "x": 1}, {"kind": "square"}, {"a": 1}, {}, Point(0, 0), Point(3, 3), Point(3, 4), {1, 2}, object]:
    print(describe(value))
match [1, 2, 3], "x":
    case [a, *b], c:
        print(a, b, c)
match 5:
    case x if x > 10:
        print("no")
print(x)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
try:
    match 5:
        case int(1, 2):
            pass
except TypeError as error:
    print(error)


class NoArgs:
    pass


try:
    match NoArgs():
        case NoArgs(1):
            pass
except TypeError as error:
    print(error)
match = case = 5
print(match, case)
