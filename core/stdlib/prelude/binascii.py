# SPDX-License-Identifier: GPL-3.0-or-later
"""binascii, written in the scenario language."""

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {byte: value for value, byte in enumerate(_ALPHABET)}


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _bytes_of(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError("argument should be bytes, buffer or ASCII string, not "
                        f"'{type(data).__name__}'")
    return bytes(data)


def _needs_bytes(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


def hexlify(data, *separators):
    return _needs_bytes(data).hex(*separators).encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    text = _bytes_of(hexstr).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    if any(c not in "0123456789abcdefABCDEF" for c in text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    data = _needs_bytes(data)
    out = bytearray()
    for at in range(0, len(data), 3):
        part = data[at:at + 3]
        number = int.from_bytes(part + bytes(3 - len(part)), "big")
        four = [_ALPHABET[number >> shift & 63] for shift in (18, 12, 6, 0)]
        out += bytes(four[:len(part) + 1]) + b"=" * (3 - len(part))
    return bytes(out) + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    data = _bytes_of(data)
    out = bytearray()
    left = bits = count = pads = 0
    for at, byte in enumerate(data):
        if byte == 61:
            pads += 1
            if count >= 2 and count + pads >= 4:
                if strict_mode and at + 1 < len(data):
                    raise Error("Excess data after padding")
                return bytes(out)
            if strict_mode and not count:
                raise Error("Leading padding not allowed" if not out
                            else "Excess data after padding")
            continue
        value = _VALUES.get(byte)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        left = (left << 6 | value) & 0xffff
        bits += 6
        count = (count + 1) % 4
        if bits >= 8:
            bits -= 8
            out.append(left >> bits & 0xff)
    if count == 1:
        raise Error("Invalid base64-encoded string: number of data characters "
                    f"({len(out) // 3 * 4 + 1}) cannot be 1 more than a multiple of 4")
    if count:
        raise Error("Incorrect padding")
    return bytes(out)


_CRC_TABLE = []


def crc32(data, crc=0, /):
    if not _CRC_TABLE:
        for byte in range(256):
            for _ in range(8):
                byte = byte >> 1 ^ (0xedb88320 if byte & 1 else 0)
            _CRC_TABLE.append(byte)
    crc ^= 0xffffffff
    for byte in _needs_bytes(data):
        crc = crc >> 8 ^ _CRC_TABLE[(crc ^ byte) & 0xff]
    return crc ^ 0xffffffff
