order = {}
for key in ["b", "a", 3, None, (1, 2), 2.5, True]:
    order[key] = len(order)
order["a"] = "again"
del order["b"]
order["b"] = "back"
print(order, list(order))
print({1: "int", 1.0: "float", True: "bool"}, {**{"x": 1, "y": 2}, "x": 3})
