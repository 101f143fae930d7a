"""base64 and binascii."""
import base64
import binascii

data = "Awaitscope \u2713".encode() + bytes([0, 255, 254])
for encode, decode in ((base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode), (base64.b16encode, base64.b16decode)):
    text = encode(data)
    print(text, decode(text) == data, decode(text.decode()) == data)
print(base64.encodebytes(b"x" * 60), base64.b64encode(b"\xfb\xff", altchars=b"._"), base64.b64decode(b"Y Q=\n="), binascii.hexlify(b"ab", "-"), binascii.unhexlify("6162"), binascii.crc32(b"await"))
for wrong in (lambda: base64.b64decode("abc"), lambda: base64.b64decode("a"), lambda: base64.b64decode("YQ=!=", validate=True), lambda: base64.b64encode("text"), lambda: base64.b64decode(5), lambda: binascii.unhexlify("abc"), lambda: base64.b32decode("a")):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
