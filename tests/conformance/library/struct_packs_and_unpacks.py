# struct: formats, alignment, numbers of every size, and what is refused.
import array
import struct
from struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from


def show(label, call):
    try:
        result = repr(call())
    except Exception as e:
        result = f"{type(e).__module__}.{type(e).__name__}: {e}"
    print(f"{label} -> {result}")


class Index:
    def __index__(self):
        return 5


class Real:
    def __float__(self):
        return 1.5


for format in ["", "i", "<i", "bi", "=bi", "ib", "ib0i", "3s2x", "qn", "<n", "<P", "z", "5", "<5 i", "< i i", "99999999999999999999i",
               "9223372036854775807i", 5, b"i", "\u00e9", "@bhilq", "!bhilq", "=?c", "xbxh", "0s", "10p", "2d3f", " i"]:
    show(f"calcsize({format!r})", lambda: calcsize(format))
big = 2**100
for args in [("i",), ("i", 1, 2), ("i", "a"), ("i", 1.5), ("i", Index()), ("b", 128), ("b", -129), ("B", 256), ("B", -1), ("<b", 200),
             ("h", 40000), ("H", 70000), ("<H", -1), ("i", 2**31), ("I", -1), ("I", 2**32), ("<I", 2**40), (">i", -2**31 - 1),
             ("l", 2**63), ("L", -1), ("q", 2**63), ("Q", 2**64), ("Q", -1), ("<l", 2**31), ("<L", -1), ("n", 2**63), ("N", -1),
             ("P", -1), ("P", 5), ("i", big), ("<B", big), ("h", big), ("c", b"a"), ("c", "a"), ("c", b"ab"), ("s", b"abc"), ("5s", b"abc"),
             ("0s", b"abc"), ("2s", "ab"), ("5p", b"abcdefg"), ("p", b"a"), ("0p", b"a"), ("3p", b"ab"), ("3p", "ab"), ("?", 2),
             ("??", 0, "x"), ("f", 1.5), ("f", "a"), ("f", 1e39), ("<f", 1e39), ("f", 1), ("f", Real()), ("d", 2), ("d", float("inf")),
             ("f", float("nan")), ("e", 1.5), ("e", 70000.0), ("e", 65520.0), ("e", 65519.0), (">e", 6e-8), ("e", float("nan")), ("e", -0.0),
             ("<e", 1e-10), ("<e", 0.1), ("<e", 2.9e-8), ("<e", 1e-7), ("<e", 6.103e-05), ("<f", 0.1), (">d", 0.1), ("3s", bytearray(b"abc")),
             ("3h", 1, 2, 3), ("xbx", 1), ("bi", 1, 2), ("!HBx", 1, 2), (5,), ("2x",), ("f", 10**400), ("z", 1), (">q", -2), ("<Q", 2**64 - 1),
             ("@bhiq", -1, -2, -3, -4), (">bhiq", -1, -2, -3, -4)]:
    show(f"pack{tuple(arg if not hasattr(arg, '__dict__') else type(arg).__name__ for arg in args)}", lambda: pack(*args))
show("pack()", lambda: pack())

for format, data in [("i", b"\1\0\0\0"), ("<hh", b"1234"), ("i", b"123"), ("b", b""), ("c", b"a"), ("3s", b"abc"), ("5p", b"\3abcd"),
                     ("5p", b"\x09abcd"), ("?", b"\2"), ("e", b"\x00\x3e"), ("<e", b"\1\0"), ("<e", b"\0\x7c"), ("<e", b"\1\x7e"), ("<e", b"\xff\xff"),
                     ("f", pack("f", 0.1)), ("d", pack("d", -1e-310)), ("f", pack("f", 1e-44)), (">Q", b"\xff" * 8), ("<q", b"\xff" * 8),
                     ("P", b"\xff" * 8), ("i", "abcd"), ("i", 5), ("", b""), ("0s", b""), ("x", b"a"), ("i", bytearray(4)), ("2s2s", b"abcd"),
                     (">3sxH", b"abc\0\1\2"), ("<bhx", b"\xff\xfe\xff\0")]:
    show(f"unpack({format!r}, {data!r})", lambda: unpack(format, data))
for args in [("<H", b"abcdef", 2), ("<H", b"abc", 2), ("<H", b"abc", -2), ("<H", b"abc", -1), ("<H", b"abc", -5), ("<H", b"abc", 9)]:
    show(f"unpack_from{args}", lambda: unpack_from(*args))
show("unpack_from offset", lambda: unpack_from("<H", b"abc", offset=1))
show("unpack_from buffer", lambda: unpack_from("<H", buffer=b"abc"))
for args in [("<H", b"abcd"), ("<H", b"abc"), ("", b"abc")]:
    show(f"iter_unpack{args}", lambda: list(iter_unpack(*args)))
for args in [("<H", bytearray(4), 1, 258), ("<H", bytearray(2), 1, 258), ("<H", b"1234", 1, 258), ("<H", bytearray(4), -5, 258),
             ("<H", bytearray(4), -1, 258), ("<H", bytearray(4)), ("<H", bytearray(4), 0), ("<H", bytearray(4), 0, 1, 2), ("<H", bytearray(4), -2, 7)]:
    show(f"pack_into{args}", lambda: (pack_into(*args), args[1]))

point = Struct("<hf")
print(point.size, point.format, point.pack(3, 0.25), point.unpack(point.pack(-3, 2)), Struct(b">I").format)
buffer = bytearray(point.size * 2)
point.pack_into(buffer, 6, 1, 2.0)
print(buffer.hex(), point.unpack_from(buffer, 6), list(point.iter_unpack(buffer)))
for label, call in [("Struct()", lambda: Struct()), ("Struct(5)", lambda: Struct(5)), ("Struct('z')", lambda: Struct("z")),
                    ("unpack", lambda: point.unpack(b"abc")), ("pack", lambda: point.pack(1)), ("iter", lambda: list(point.iter_unpack(b"a")))]:
    show(label, call)
print(error, issubclass(error, Exception), type(point), struct.__all__, [name for name in dir(Struct) if name[0] != "_"])
