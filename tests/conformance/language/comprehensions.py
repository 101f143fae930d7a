"""Comprehensions nest, filter and have a scope of their own."""
x = "outer"
print([x * 2 for x in range(4)], x)
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2])
print({n: n * n for n in range(4)}, {c for c in "a"}, sum(n for n in range(10) if n % 3))
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)])
print(max((len(w), w) for w in ["tick", "bake", "sell!"]))
squares = (n * n for n in range(3))
print(next(squares), list(squares), list(squares))
