"""Floats print the shortest text that reads back."""
print(0.1, 0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.0, -0.0, 5e-324, 1.7976931348623157e308)
print(float("inf"), -float("inf"), float("nan"), 1 / 3, 2 / 3, 100 / 3, 1e22, 1e21 + 1)
print(7 // 2.0, -7 // 2.0, 7 % 2.5, -7 % 2.5, divmod(-7.5, 2), 2**-1, 2.0**0.5, 10 / 5, 3 * 1.1)
print(float("1e3"), float(" -2.5 "), int(1e15), (0.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio())
print(1 == 1.0, hash(1) == hash(1.0), 0.1 + 0.2 == 0.3, float("nan") == float("nan"), 2**53 + 1 == float(2**53))
try:
    print(1.0 / 0)
except ZeroDivisionError as error:
    print(error)
try:
    float("x1")
except ValueError as error:
    print(error)
