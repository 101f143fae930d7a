# SPDX-License-Identifier: GPL-3.0-or-later
"""base64, written in the scenario language."""

import binascii

from _base85 import a85decode, a85encode, b85decode, b85encode

_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_HEX = bytes.maketrans(_B32, b"0123456789ABCDEFGHIJKLMNOPQRSTUV")
_FROM_HEX = bytes.maketrans(b"0123456789ABCDEFGHIJKLMNOPQRSTUV", _B32)
_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_", b"+/")


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def _decodable(s):
    if not isinstance(s, (str, bytes, bytearray)):
        raise TypeError("argument should be a bytes-like object or ASCII string, not "
                        f"{type(s).__name__!r}")
    return binascii._bytes_of(s)


def b64decode(s, altchars=None, validate=False):
    s = _decodable(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(binascii._bytes_of(altchars), b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(_TO_URL)


def urlsafe_b64decode(s):
    return b64decode(_decodable(s).translate(_FROM_URL))


def b32encode(s):
    s = binascii._needs_bytes(s)
    out = bytearray()
    for at in range(0, len(s), 5):
        part = s[at:at + 5]
        number = int.from_bytes(part + bytes(5 - len(part)), "big")
        digits = bytes([_B32[number >> shift & 31] for shift in range(35, -1, -5)])
        used = (len(part) * 8 + 4) // 5
        out += digits[:used] + b"=" * (8 - used)
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    s = _decodable(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    padding = len(s) - len(digits)
    number = 0
    for byte in digits:
        value = _B32.find(bytes([byte]))
        if value < 0:
            raise binascii.Error("Non-base32 digit found")
        number = number << 5 | value
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    size = len(digits) * 5 // 8
    return (number >> len(digits) * 5 % 8).to_bytes(size, "big")


def b32hexencode(s):
    return b32encode(s).translate(_TO_HEX)


def b32hexdecode(s, casefold=False):
    s = _decodable(s)
    if any(byte not in b"0123456789ABCDEFGHIJKLMNOPQRSTUV" and byte != ord("=") for byte in (s.upper() if casefold else s)):
        raise binascii.Error("Non-base32 digit found")
    return b32decode((s.upper() if casefold else s).translate(_FROM_HEX))


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _decodable(s)
    if casefold:
        s = s.upper()
    if any(byte not in b"0123456789ABCDEF" for byte in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def encodebytes(s):
    s = binascii._needs_bytes(s)
    return b"".join([binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(binascii._needs_bytes(s))
