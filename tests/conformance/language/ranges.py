"""range is lazy, indexable and comparable."""
r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], 8 in r, 9 in r, r.index(11), range(3) == range(0, 3, 1), range(0), list(range(5, 0, -2)))
print(list(reversed(range(4))), sum(range(101)), range(10**20)[5], 10**19 in range(10**20), range(1, 10, 2).stop)
