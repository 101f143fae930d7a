"""urljoin: every kind of reference against every kind of base."""
from urllib.parse import urljoin

references = ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".", "./", "..",
              "../", "../g", "../..", "../../", "../../g", "../../../g", "../../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g",
              "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/./y", "g;x=1/../y", "g?y/./x", "g#s/../x", "http:g", "http://q/w", "//",
              "a//b", "x/../..")
for base in ("http://a/b/c/d;p?q", "http://a/b/c/d", "http://a", "http://a/", "", "a/b", "/x/y/", "mailto:x", "file:///a/b",
             "http://a/b//c/", "ws://h/a/b", "unknown://h/a/b"):
    print(repr(base))
    for reference in references:
        print("  ", repr(reference), urljoin(base, reference))
print(urljoin(b"http://a/b", b"c"), urljoin("http://a/b", "c#d", False), urljoin("http://a/b#c", "d", allow_fragments=False))
for wrong in (("a", b"b"), ("a", 3), (3, "a")):
    try:
        print(urljoin(*wrong))
    except Exception as error:
        print(type(error).__name__, error)
