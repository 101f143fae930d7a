# base64: Ascii85, Base85 and base 32 with hexadecimal digits.
import base64

data = [b"", b"a", b"ab", b"abc", b"abcd", b"hello world", bytes(4), bytes(7), b"    ", b"x    y", bytes(range(0, 256, 7)), b"\xff" * 5]
for each in data:
    print(each, base64.b85encode(each), base64.b85encode(each, pad=True), base64.a85encode(each), base64.a85encode(each, foldspaces=True),
          base64.a85encode(each, adobe=True), base64.a85encode(each, pad=True), base64.b32hexencode(each))
    print(base64.b85decode(base64.b85encode(each)) == each, base64.a85decode(base64.a85encode(each)) == each,
          base64.a85decode(base64.a85encode(each, adobe=True, foldspaces=True), adobe=True, foldspaces=True) == each, base64.b32hexdecode(base64.b32hexencode(each)) == each)
print(base64.a85encode(bytes(range(60)), wrapcol=20), base64.a85encode(bytes(range(60)), wrapcol=20, adobe=True))
print(base64.a85decode("87cUR D]i,\"\nEbo80"), base64.b85decode("NM&qnZ!92pZ*pv8"), base64.b32hexdecode("c5h66p0=", casefold=True))
for call in [lambda: base64.b85decode(b"\x7f"), lambda: base64.b85decode("|NsC1"), lambda: base64.a85decode("s8W-\""), lambda: base64.a85decode("abz"),
             lambda: base64.a85decode("v"), lambda: base64.a85decode("87cUR", adobe=True), lambda: base64.b32hexdecode("W======="), lambda: base64.b85encode("text"),
             lambda: base64.b85decode("a b")]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
