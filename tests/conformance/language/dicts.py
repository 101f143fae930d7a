"""Dicts keep insertion order; their methods and views."""
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d, list(d), len(d), "a" in d, d.get("z"), d.get("z", 0), d.pop("a"), d)
d.setdefault("n", []).append(1)
d.update({"x": 1}, y=2)
print(d, d.keys(), d.values(), d.items(), d.popitem())
print(dict(a=1, b=2), dict([("k", "v")]), dict(zip("ab", [1, 2])), dict.fromkeys("ab", 0), {1: "a"} | {2: "b"})
for key, value in d.items():
    print(key, value)
del d["b"]
print(d == {"c": 3, "n": [1], "x": 1}, sorted({"z": 1, "y": 2}), {True: "one", 1: "uno"}, list(reversed({"a": 1, "b": 2})))
print(max({"a": 3, "b": 5}, key={"a": 3, "b": 5}.get), {"k": {"nested": (1, [2])}}, {"a": 1}.keys() & {"a", "b"})
try:
    for key in d:
        d["new" + key] = 1
except RuntimeError as error:
    print(error)
