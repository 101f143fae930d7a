"""Sets: operations, order of small ints, frozenset."""
s = {3, 1, 2}
s.add(5)
s.discard(9)
print(s, len(s), 3 in s, s | {7}, s & {1, 2, 9}, s - {1}, s ^ {1, 10}, s <= {1, 2, 3, 5}, s.isdisjoint({4}))
print(set(), frozenset([2, 1]), {1} == frozenset([1]), set(range(12)), {30, 8, 16, 0, 1})
s.update([8, 9], (10,))
s -= {8}
print(sorted(s), s.pop(), {x % 3 for x in range(10)}, set("aaa"), s.union([100]), s.issuperset({2}))
print({frozenset([1]): "key"}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
