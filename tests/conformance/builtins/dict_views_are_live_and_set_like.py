stock = {"pears": 3, "plums": 5}
names, counts, pairs = stock.keys(), stock.values(), stock.items()
stock["figs"] = 1
del stock["pears"]
print(names, counts, pairs, len(names), "figs" in names, 5 in counts, ("figs", 1) in pairs)
print(sorted(names | {"kiwis"}), names & ["figs"], names - {"figs"}, names ^ {"figs"}, names.isdisjoint(["x"]))
print({"figs"} <= names, names == {"plums", "figs"}, pairs == {("plums", 5), ("figs", 1)}, counts == counts, names > {"figs"})
print(list(reversed(names)), list(reversed(counts)), list(names), [*pairs])
for action in [lambda: names[0], lambda: names.add("x"), lambda: hash(names), lambda: names + names, lambda: counts & {5}, lambda: names & 5, lambda: names + 5, lambda: names * 2, lambda: 5 + names]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(iter(names).__class__.__name__, iter(counts).__class__.__name__, iter(pairs).__class__.__name__)
