"""bytes: literals, indexing, methods, decoding."""
b = b"shelf\x00\xff"
print(b, len(b), b[0], b[1:3], list(b[:2]), b"a" + b"b", b"ab" * 2, b"el" in b, b.hex(), bytes.fromhex("00ff"), bytes(3), bytes([65, 66]))
print("é€".encode(), "é".encode("latin-1"), b"\xc3\xa9".decode(), b"a,b".split(b","), b"abc".upper(), b"x".join([b"1", b"2"]), b"abc".find(b"c"))
print(b"a" == "a", b"a" < b"b", hash(b"a") == hash(b"a"), bytearray(b"ab"), (1024).to_bytes(2, "big"), int.from_bytes(b"\x04\x00", "big"))
try:
    b"\xff".decode()
except UnicodeDecodeError as error:
    print(error)
