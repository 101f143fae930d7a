def show(name, value):
    print(name, end=" ")
    return value


print(show("a", 1) < show("b", 2) < show("c", 3))
print(show("a", 3) < show("b", 2) < show("c", 3))
print(1 < 2 > 1 != 0, 1 == 1 is True, (1 == 1) is True, 1 in [1] == True, not 1 == 2)
print(show("x", 0) or show("y", "") or show("z", None), show("x", 1) and show("y", 2), show("x", 0) and show("y", 2))
print(None or "default", [] and "never", not "", not not 5)
print(1 if show("cond", False) else 2, "a" if 1 else "b" if 0 else "c")
a = b = [1]
a += [2]
print(a is b, b, a is not [1, 2], 1 is not None)
