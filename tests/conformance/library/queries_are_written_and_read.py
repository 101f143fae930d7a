"""urllib.parse quotes and reads text, bytes and queries, in other encodings too, and refuses what is none."""
from urllib.parse import (parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus, unquote_to_bytes,
                          urlencode)


def show(label, function, *args, **kwargs):
    try:
        print(label, args, {name: value for name, value in kwargs.items() if not callable(value)}, "->", repr(function(*args, **kwargs)))
    except Exception as error:
        print(label, args, "->", type(error).__name__, error)


for text in ("", "abc", "a b", "a/b c?d=e&f", "\xe9 \xfc", "\u65e5\u672c", "~!*'();:@&=+$,/?#[]%", "%41%zz%", "%e9", "%C3%A9", "a+b%2Bc",
             "%4", "\x00\x7f", "100%", "\ud800"):
    for function in (quote, quote_plus, unquote, unquote_plus, unquote_to_bytes):
        show(function.__name__, function, text)
    show("quote", quote, text, safe="")
    show("quote", quote, text, "/", "latin-1", "replace")
    show("quote_plus", quote_plus, text, "+ ")
    show("unquote", unquote, text, "latin-1")
    show("unquote", unquote, text, "ascii", "strict")
for value in (b"", b"a b\xff/", bytearray(b"x y"), b"%41%zz", 3, None, ["a"]):
    for function in (quote, quote_plus, unquote, unquote_to_bytes, quote_from_bytes):
        show(function.__name__, function, value)
show("quote", quote, b"x", encoding="utf-8")
show("quote", quote, b"x", errors="strict")

for query in ({}, {"a": 1, "b": "x y"}, {"a": [1, 2]}, {"a": "xy"}, [("a", 1), ("a", 2)], (("\xe9", "\xfc"),), {"a": b"\xff"}, {b"k": None},
              [("a", [1, b"x", "\xe9"])], {"a": []}, {"a": 1.5, "b": True}, 3, "ab", "", [1, 2], [("a",)], None, b"x"):
    show("urlencode", urlencode, query)
    show("urlencode", urlencode, query, doseq=True)
    show("urlencode", urlencode, query, quote_via=quote, safe="/")
    show("urlencode", urlencode, query, True, encoding="latin-1", errors="replace")

for query in ("a=1&b=2", "a=1&a=2", "a=&b", "a=%20+x", "", "&&", "a;b=1", "a=1;b=2", "=x", "\xe9=\xfc", "a=%E9", "a==b", b"a=1&b=%41", b"",
              None, 3):
    for function in (parse_qs, parse_qsl):
        show(function.__name__, function, query)
        show(function.__name__, function, query, True)
        show(function.__name__, function, query, strict_parsing=True)
        show(function.__name__, function, query, separator=";")
        show(function.__name__, function, query, encoding="latin-1", max_num_fields=1)
        show(function.__name__, function, query, separator="")
