# SPDX-License-Identifier: GPL-3.0-or-later
"""The codings of base64 with 85 digits: Adobe's and that of git."""
import binascii

__name__ = "base64"  # what its functions say that they are of

_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_A85 = bytes(range(33, 118))
_WORD = 2**32


def _encode(data, digits, pad, zero=None, spaces=None):
    """Four bytes at a time as five digits; words of zeros or of blanks may have a digit of their own."""
    missing = -len(data) % 4
    data = bytes(data) + bytes(missing)
    parts = []
    for at in range(0, len(data), 4):
        word = int.from_bytes(data[at:at + 4], "big")
        if zero and word == 0:
            parts.append(zero)
        elif spaces and word == 0x20202020:
            parts.append(spaces)
        else:
            parts.append(bytes([digits[word // 85**power % 85] for power in (4, 3, 2, 1, 0)]))
    if missing and not pad:
        if parts[-1] == zero:
            parts[-1] = digits[:1] * 5
        parts[-1] = parts[-1][:-missing]
    return b"".join(parts)


def _viewed(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"memoryview: a bytes-like object is required, not {type(data).__name__!r}")
    return data


def b85encode(b, pad=False):
    return _encode(_viewed(b), _B85, pad)


def b85decode(b):
    b = binascii._bytes_of(b)
    missing = -len(b) % 5
    digits = bytes(b) + b"~" * missing
    result = bytearray()
    for at in range(0, len(digits), 5):
        word = 0
        for offset, digit in enumerate(digits[at:at + 5], at):
            value = _B85.find(bytes([digit]))
            if value < 0:
                raise ValueError(f"bad base85 character at position {offset}")
            word = word * 85 + value
        if word >= _WORD:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}")
        result += word.to_bytes(4, "big")
    return bytes(result[:len(result) - missing])


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    encoded = _encode(_viewed(b), _A85, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        encoded = b"<~" + encoded
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [encoded[at:at + wrapcol] for at in range(0, len(encoded), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        encoded = b"\n".join(lines)
    return encoded + b"~>" if adobe else encoded


def _unframed(b):
    if not b.endswith(b"~>"):
        raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
    return b[2 if b.startswith(b"<~") else 0:-2]


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = binascii._bytes_of(b)
    result, hunk = bytearray(), []
    for digit in (_unframed(b) if adobe else b) + b"u" * 4:
        if digit in _A85:
            hunk.append(digit)
            if len(hunk) == 5:
                word = 0
                for each in hunk:
                    word = word * 85 + each - 33
                if word >= _WORD:
                    raise ValueError("Ascii85 overflow")
                result += word.to_bytes(4, "big")
                hunk.clear()
        elif digit == ord("z") or foldspaces and digit == ord("y"):
            if hunk:
                raise ValueError(f"{chr(digit)} inside Ascii85 5-tuple")
            result += b"\0\0\0\0" if digit == ord("z") else b"    "
        elif digit not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % digit)
    missing = 4 - len(hunk)
    return bytes(result[:-missing] if missing else result)
