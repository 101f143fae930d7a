for text in ["plain", "it's", 'say "hi"', "both ' and \"", "tab\tnewline\n", "\x00\x1f\x7f", "é ü ß", "\u200b\u2028", "😀", "back\\slash", "\xa0", "\xad", "\u0378"]:
    print(ascii(text), repr(text))
print("\N{GREEK SMALL LETTER ALPHA}\u03b2\U000003b3\x41\101")
print(r"raw\n", b"bytes\x00\xff'", rb"\n", "con" "cat" 'enated', """triple
line""", "line \
continued")
print(["it's", b"x", ("a",), {"k": "v"}, {1}], str(["é"]), f"{'é'!a} {'é'!r} {'é'!s}")
