"""re.error: what is wrong, and where."""
import re

for pattern in ("(", "a)", "[a", "*a", "a**", "\\", r"\q", "(?P<1>a)", "(?P<a>.)(?P<a>.)", "(?P=b)", r"\1", "a{3,1}", "[z-a]", "(?<a+>b)", "(?z)", "a(?i)", "\n\n(", "(?<=a+)b", "(?(x)a)", r"[\d-z]", r"\x1"):
    try:
        re.compile(pattern)
    except re.error as error:
        print(repr(pattern), "->", error, "|", error.msg, error.pos, error.lineno, error.colno)
for wrong in (lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("a", r"\g<b>", "a"), lambda: re.sub("a", r"\g", "a"), lambda: re.match("a", 5), lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"),
              lambda: re.match("a", "a").group(1), lambda: re.match("a", "a")["x"], lambda: re.compile(5), lambda: re.compile(re.compile("a"), re.I)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
