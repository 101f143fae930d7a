"""What is wrong with a format is told of the value's own type: a bool is no int there."""


class Number(int):
    pass


for value in (True, 5, Number(7), 2.5):
    for spec in ("s", "q", "5q5", "c,", ".2d", ",_"):
        try:
            print(format(value, spec))
        except (ValueError, OverflowError) as error:
            print(type(value).__name__, spec, error)
