"""Lists: methods, slices, sorting, aliasing, repr of a cycle."""
a = [5, 3, 8]
a.append(1)
a.extend((7, 7))
a.insert(1, "x")
a.remove("x")
print(a, a.index(8), a.count(7), a.pop(), a.pop(0), a, a[::-1], a[1:], a[-2:], a[:-1], a[::2], a[10:], a * 2)
a.sort()
print(a, sorted(a, reverse=True), sorted(["bb", "a", "ccc"], key=len), list(reversed(a)))
a[1:3] = [0, 0, 0]
a[::2] = ["e"] * len(a[::2])
print(a)
del a[0], a[-1]
print(a, a == a.copy(), a is a.copy(), [1, [2, 3]] + [4], [[0] * 2] * 2)
b = a
b += ["shared"]
print(a)
b.reverse()
a.clear()
a.append(a)
print(a, (1,), (), (1, (2,)), [None, True, 1.0, "it's", 'say "hi"'])
people = [("Bo", 2), ("Ada", 2), ("Cy", 1)]
people.sort(key=lambda p: p[1])
print(people)
