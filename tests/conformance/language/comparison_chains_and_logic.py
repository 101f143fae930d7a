"""Chains, and/or/not return operands, conditional expressions, is, in."""
def noisy(value):
    print("evaluated", value)
    return value

print(1 < noisy(2) < 3, 3 < noisy(2) < noisy(9))
print(0 or "default", "" and "never", None or 0 or [], "a" and "b", not [], not "x")
print(noisy(0) and noisy(1), noisy(1) or noisy(2))
x = None
print(x is None, x is not None, "a" in "cat", 3 not in [1, 2], (1, 2) in [(1, 2)], 2 in {1: 0, 2: 0})
print("big" if 10 > 5 else "small", 1 if False else 2 if False else 3)
print([1, 2] < [1, 3], (1,) < (1, 0), "a" < "b" < "c", [1] == [1.0], {1, 2} <= {1, 2, 3})
