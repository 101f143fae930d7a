"""urllib.parse takes URLs apart and puts them together: text and bytes, hosts and ports, and what it refuses."""
import urllib.parse
from urllib.parse import ParseResult, urldefrag, urlparse, urlsplit, urlunparse, urlunsplit


def show(label, function, *args, **kwargs):
    try:
        print(label, "->", repr(function(*args, **kwargs)))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


for url in ("", "http://example.com", "http://User:Pa%40ss@Example.COM:8080/a/b;p?q=1&r=2#frag", "https://[::1]:443/x",
            "//host/path", "/a/b/../c", "a/b;x;y?z", "mailto:me@x.org", "http://h:abc/", "http://h:99999/", "http://h:-1",
            "http://h:", "http://@h", "http://u:@h", "http://a@b@c:1", "http://[::1", "http://[x]y", "HTTP://X?#", "#f",
            "x:1", "1x:y", " http://x ", "ht\ttp://x\n/y", "file:///etc/passwd", "http://h?q", "http://h/p;a=1/b;c",
            "http://\uff41\uff0f\uff42", "http://\xe9.com/", ":x", "http:", "http:/x", "///x", "http://h//x",
            "http://[FE80::1%En0]:80/", "svn+ssh://h/p", "http://[v1.x]/", "http://[v1]/", "http://[1.2.3.4]/",
            "http://[::1.2.3.4]/", "http://[1::2::3]/"):
    show(repr(url), urlparse, url)
    show("split", urlsplit, url, "https", False)
    show("without fragment", urldefrag, url)
    try:
        parts = urlsplit(url)
    except ValueError:
        continue
    for name in ("username", "password", "hostname", "port"):
        show(name, getattr, parts, name)
    print(parts.geturl(), urlparse(url).geturl())
    if url.isascii():
        taken = urlparse(url.encode())
        print(taken, taken.hostname, taken.username, taken.geturl(), urldefrag(url.encode()), taken.decode() == urlparse(url))

for parts in (("http", "h", "/p", "pa", "q", "f"), ("http", "", "p", "", "", ""), ("", "h", "p", "", "", ""), ("x", "", "//p", "", "", ""),
              ["s", "n", "/p", "", "q", ""], (b"http", b"h", b"/p", b"", b"", b""), ("file", "", "/x", "", "", ""), ("a", b"b", "", "", "", ""), ("a",)):
    show("put together", urlunparse, parts)
    show("without parameters", urlunsplit, parts[:3] + parts[4:])
for wrong in ((3,), (None,), ("a", b"b"), ("a", None)):
    show("wrong", urlsplit, *wrong)
parts = urlparse("http://u:p@h:1/p;a?q#f")
print(parts, tuple(parts), parts._replace(netloc="x"), parts._fields, parts == tuple(parts), parts._asdict())
print(parts.encode(), ParseResult("a", "b", "c", "d", "e", "f").geturl(), urldefrag("a#b").geturl(), ParseResult)
show("too few", ParseResult, "a")
print(urllib.parse.__name__, urllib.__name__, urlparse.__module__)
