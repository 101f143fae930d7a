# difflib: ndiff, Differ, restore and context_diff.
import difflib

one = """one line
  2. two lines here
three
same
tabs\tinside
only in the first
last line
""".splitlines(keepends=True)
two = """one line!
  2.  two lines there
same
three and more
tabs inside
last  line
added
""".splitlines(keepends=True)
print("".join(difflib.ndiff(one, two)))
delta = list(difflib.Differ().compare(one, two))
print("".join(delta) == "".join(difflib.ndiff(one, two)))
print("".join(difflib.restore(delta, 1)) == "".join(one), "".join(difflib.restore(delta, "2")) == "".join(two))
print("".join(difflib.context_diff(one, two, "before", "after")))
print("\n".join(difflib.context_diff("a b c d e f g h i j".split(), "a b x d e f g h i".split(), fromfiledate="monday", n=1, lineterm="")))
print(*difflib.ndiff(["apple pie", "cherry"], ["apple  pies", "chery", "plum"]), sep="\n")
print(*difflib.ndiff("ab ac ad".split(), "ac ae".split(), None, None), sep="|")
print(*difflib.ndiff([], ["new"]), *difflib.ndiff(["old"], []), *difflib.ndiff(["x"], ["x"]), sep="|")
print(*difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(["abcdefghij kl"], ["abcdXfghij  kl"]), sep="\n")
print(list(difflib.context_diff(["a"], ["a"])), list(difflib.ndiff(["# comment", "", "code x"], ["# comment 2", "code y", ""], difflib.IS_LINE_JUNK)))
try:
    list(difflib.restore(delta, 3))
except ValueError as error:
    print(error)
print(difflib.Differ.__module__, difflib.SequenceMatcher.__module__, len(difflib.Match._fields))
print(*difflib.diff_bytes(difflib.unified_diff, [b"a\n", b"\xff\n"], [b"a\n", b"\xfe\n"], b"x", b"y"))
print(list(difflib.diff_bytes(difflib.context_diff, [b"1"], [b"2"], lineterm=b"")))
