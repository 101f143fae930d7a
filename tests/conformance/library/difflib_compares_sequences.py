"""SequenceMatcher, close matches and unified differences."""
import difflib

matcher = difflib.SequenceMatcher(None, "qabxcd", "abycdf")
print(matcher.ratio(), matcher.quick_ratio(), matcher.real_quick_ratio(), matcher.find_longest_match())
for tag, i1, i2, j1, j2 in matcher.get_opcodes():
    print(f"{tag:7} a[{i1}:{i2}] b[{j1}:{j2}]")
print(matcher.get_matching_blocks())
print(difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
print(difflib.SequenceMatcher(a=[1, 2, 3], b=[1, 3]).ratio(), difflib.SequenceMatcher(a="", b="").ratio())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["y"]), difflib.get_close_matches("accept", ["except", "accent"], n=1))
before = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n".splitlines(keepends=True)
after = "one\n2\nthree\nfour\nfive\nsix\nseven\neight\n".splitlines(keepends=True)
print("".join(difflib.unified_diff(before, after, "before", "after", n=1)), end="")
print(list(difflib.unified_diff(["a"], ["b"], lineterm="")), list(difflib.unified_diff(["a"], ["a"])))
for bad in (lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2)):
    try:
        bad()
    except ValueError as error:
        print(error)
