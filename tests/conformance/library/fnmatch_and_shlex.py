"""File name patterns and words of a command line, with what is quoted, escaped or wrong."""
import fnmatch
import shlex

for pattern in ("*.py", "a?c", "[a-c]x", "[!a]x", "[]]x", "a[", "*a*b", "A*", ""):
    print(repr(pattern), [n for n in ("x.py", "abc", "ax", "bx", "]x", "a[", "aab", "") if fnmatch.fnmatch(n, pattern)])
print(fnmatch.filter(["one.txt", "two.md", "three.txt"], "*.txt"), fnmatch.fnmatchcase("A", "a"), fnmatch.translate("a*.[!b]?"))
for line in ("copy 'my file' to", r'say "he \"said\"" it\'s', "a''b \"\" c", "x # no comment", "tab\tand\nline", r'"\n" \n', ""):
    print(repr(line), shlex.split(line))
print(shlex.split("run # this", comments=True), shlex.join(["echo", "it's", "a b", ""]), shlex.quote("safe-1.txt"))
for bad in ("'open", '"open', "end\\"):
    try:
        shlex.split(bad)
    except ValueError as error:
        print(repr(bad), error)
