words = ["banana", "Apple", "cherry", "äpfel", "apple", "Zebra", "10", "9", "", " ", "été", "eta"]
print(sorted(words))
print(sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
print("a" < "b", "a" < "B", "abc" < "abd", "abc" < "abcd", "" < "a", "ä" > "z", max(words), min(words))
print("é" == "e\u0301", "😀" > "\uffff", "a" * 3 == "aaa", "x" in "text", "" in "")
pairs = [("b", 1), ("a", 2), ("b", 0), ("a", 1)]
print(sorted(pairs), sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: (p[0], -p[1])))
numbers = [3, 1.5, True, 2, False, -1]
numbers.sort()
print(numbers, sorted(numbers, reverse=True), sorted("hello"), sorted({"b": 1, "a": 2}))
records = [{"n": 2, "k": "x"}, {"n": 1, "k": "y"}, {"n": 2, "k": "a"}]
print(sorted(records, key=lambda r: r["n"]), sorted(records, key=lambda r: r["n"], reverse=True))
