"""sorted and sort: stable, keys, reverse, tuples, strings."""
words = ["pear", "Fig", "apple", "fig", "Apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted({"b": 1, "a": 2}), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
print(sorted([3, 1, 2], reverse=True), sorted([0.5, 1, -2, True]), sorted("hello"), sorted([[2], [1, 5], []]))
