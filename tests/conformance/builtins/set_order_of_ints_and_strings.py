print({5, 3, 1}, {10, 2, 33, 4}, set(range(12)), {100, 50, 75, 25}, {-1, -2, 0, 1}, {2**61 - 1, 0}, {1.5, 2, 3.0})
print({"pear", "plum", "fig"}, {"a", "b", "c", "d"}, set("mississippi"), {"task-1", "task-2", "task-3"}, frozenset("hello"))
print({("a", 1), ("b", 2)}, {b"a", b"b"}, {1, "1", 1.5, (1,)})
grown = set()
for n in range(0, 200, 7):
    grown.add(n * n)
print(grown)
for n in range(0, 100, 7):
    grown.discard(n * n)
grown.update(["new", "names"])
print(grown)
print({1, 2, 3} | {9, 17}, {1, 2, 3, 9} & {9, 1}, {8, 16, 24} - {16}, {3, 1} ^ {1, 5}, set([3, 1, 2]), {*"xyz", *[1, 2]})
print(hash("a") == hash("a"), hash("pear"), hash(""), hash(b"pear"), hash((1, "a")), hash(3.5))
for item in {"north", "east", "south", "west"}:
    print(item, end=" ")
print([item for item in {"up", "down", "left", "right", "top"}], [n for n in {520, 8, 16, 7, 15, 23}])
