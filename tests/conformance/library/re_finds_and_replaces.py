"""re: searching, groups, splitting, replacing, in text and in bytes."""
import re

line = "2024-05-17 ERROR [worker-3] took 12.5 s, 3 retries"
found = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)-(\d\d)\s+(\w+)", line)
print(found, found.groups(), found.groupdict(), found["year"], found.group(1, 4), found.span("month"), found.start(3), found.lastindex, found.lastgroup)
print(re.match("ERROR", line), re.fullmatch(r"\d+", "123"), re.fullmatch(r"\d+", "123 "), bool(re.search("error", line, re.IGNORECASE)))
print(re.findall(r"\d+\.?\d*", line), re.findall(r"(\w+)-(\w+)", line), re.findall(r"(a)|b", "ab"))
print([m.span() for m in re.finditer(r"\b\w", "one two")], re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b-c", maxsplit=1), re.split("x*", "axbc"))
print(re.sub(r"(\w+) (\w+)", r"\2 \g<1>", "hello world"), re.sub("a", lambda m: m[0].upper(), "banana", count=2), re.subn("x*", "-", "abxd"))
print(re.compile(r"^\w+$", re.M).findall("one\ntwo\n"), re.findall("a.c", "a\nc", re.S), re.findall(r"""a  # first
  \s b""", "a b", re.X), re.findall(r"(?i)straße|été", "STRASSE Été"))
print(re.findall(rb"\w+", b"ab \xe9 c"), re.sub(b"a", b"\\n", b"xa"), re.escape("a.b*[c]"), re.findall(r"(?<=\$)\d+(?!\d|%)", "$15 $20%"), re.findall(r"(\w)\1", "aabbc"))
words = re.compile("|".join(f"(?P<{kind}>{shape})" for kind, shape in (("number", r"\d+(\.\d*)?"), ("name", r"[a-z]+"), ("sign", r"[-+*/=]"), ("space", r"\s+"), ("other", "."))))
print([(m.lastgroup, m.group()) for m in words.finditer("x = 3.5*y ?") if m.lastgroup != "space"])
print(words.groups, words.groupindex["name"], re.compile("a", re.I | re.M), re.compile(r"\d"), re.I | re.S, re.compile("a").flags, repr(re.search("é", "caf\u00e9 \U0001f600")), re.search("b", "\U0001f600b").span())
print(re.compile("b").search("abab", 2), re.compile("b").match("abab", 1), re.match(r"(?P<a>.)(?P<b>x)?", "q").groupdict("none"), re.match("(.)(.)", "ab").expand(r"\2\1"))
