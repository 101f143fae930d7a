# SPDX-License-Identifier: GPL-3.0-or-later
"""struct, written in the scenario language."""
import operator as _operator

import _floatbits

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]

_STANDARD = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "s": 1, "p": 1, "h": 2, "H": 2, "e": 2, "i": 4, "I": 4,
             "l": 4, "L": 4, "f": 4, "q": 8, "Q": 8, "d": 8}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_MOST = 2**63 - 1  # bytes
_SMALL = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


class error(Exception):
    pass


def _counted_codes(text):
    """The codes of a format with their counts; None where none is written."""
    at = 0
    while at < len(text):
        begin = at
        while text[at:at + 1].isdigit():
            at += 1
        count = int(text[begin:at]) if at > begin else None
        if count is not None and count > _MOST:
            raise error("total struct size too long")
        if at == len(text):
            raise error("repeat count given without format specifier")
        code = text[at]
        at += 1
        if count is not None or not code.isspace():
            yield code, count


def _to_integer(value):
    try:
        return _operator.index(value)
    except TypeError:
        raise error("required argument is not an integer") from None


def _refuse_number(code, low, high):
    raise error(f"{_SMALL.get(code) or repr(code)} format requires {low} <= number <= {high}")


def _integer_bytes(code, size, order, value):
    number = _to_integer(value)
    if code == "P":
        number %= 2**64
    is_signed = code in "bhilqn"
    high = 2**(8 * size - is_signed) - 1
    low = -high - 1 if is_signed else 0
    # The machine's own integers come first: they are long ones, and unsigned from four bytes on.
    is_long = -2**63 <= number < 2**63 if is_signed or size < 4 else 0 <= number < 2**64
    if not is_long or size == 8 and not low <= number <= high:
        raise error("argument out of range")
    if not low <= number <= high:
        _refuse_number(code, low, high)
    return number.to_bytes(size, order, signed=is_signed)


def _float_bytes(code, size, order, value, is_native):
    try:
        number = float(value) if not isinstance(value, (str, bytes, bytearray)) else None
    except (TypeError, OverflowError):
        number = None
    if number is None:
        raise error("required argument is not a float")
    packed = _floatbits.pack(number, size)
    if packed is None:
        if code == "f" and is_native:
            packed = _floatbits.pack(float("inf") if number > 0 else float("-inf"), size)
        else:
            raise OverflowError(f"float too large to pack with {code} format")
    return packed if order == "little" else packed[::-1]


def _text_bytes(code, size, value):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    if code == "s" or size == 0:
        return bytes(value[:size]).ljust(size, b"\0")
    kept = bytes(value[:size - 1])
    return (bytes([min(len(kept), 255)]) + kept).ljust(size, b"\0")


def _requires_bytes(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


class Struct:
    __module__ = "_struct"

    def __init__(self, format=None):
        if format is None:
            raise TypeError("Struct() missing required argument 'format' (pos 1)")
        if isinstance(format, (bytes, bytearray)):
            format = format.decode("ascii")
        elif isinstance(format, str):
            format.encode("ascii")
        else:
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
        self._format = format
        self._lay_out(format)

    def _lay_out(self, format):
        mark = format[:1] if format[:1] in ("@", "=", "<", ">", "!") else ""
        self._is_native = mark in ("", "@")
        self._order = "big" if mark in (">", "!") else "little"
        sizes = _NATIVE if self._is_native else _STANDARD
        self._fields = []  # code, where it begins, size in bytes
        at = 0
        for code, count in _counted_codes(format[len(mark):]):
            if code not in sizes:
                raise error("bad char in struct format")
            size = sizes[code]
            if self._is_native:
                at += -at % size
            if code in "sp":
                self._fields.append((code, at, 1 if count is None else count))
            elif at + size * (count or 1) > _MOST:
                raise error("total struct size too long")
            elif code != "x":
                self._fields += [(code, at + n * size, size) for n in range(1 if count is None else count)]
            at += size * (1 if count is None else count)
        self._size = at

    format = property(lambda self: self._format)
    size = property(lambda self: self._size)

    def _bytes_of(self, values, asker):
        if len(values) != len(self._fields):
            raise error(f"{asker} expected {len(self._fields)} items for packing (got {len(values)})")
        packed = bytearray(self.size)
        for (code, begin, size), value in zip(self._fields, values):
            packed[begin:begin + size] = self._field_bytes(code, size, value)
        return bytes(packed)

    def _field_bytes(self, code, size, value):
        if code in "efd":
            return _float_bytes(code, size, self._order, value, self._is_native)
        if code in "sp":
            return _text_bytes(code, size, value)
        if code == "?":
            return b"\1" if value else b"\0"
        if code == "c":
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return bytes(value)
        return _integer_bytes(code, size, self._order, value)

    def _field_value(self, code, part):
        if code in "efd":
            return _floatbits.unpack(part if self._order == "little" else part[::-1])
        if code in "sc":
            return part
        if code == "p":
            return part[1:1 + part[0]] if part else b""
        if code == "?":
            return part != b"\0"
        return int.from_bytes(part, self._order, signed=code in "bhilqn")

    def _values_of(self, data, at=0):
        return tuple([self._field_value(code, bytes(data[at + begin:at + begin + size]))
                      for code, begin, size in self._fields])

    def _begin(self, length, offset, needs, negative, asker):
        """Where in a buffer the offset is; `needs` and the rest are the words of the errors."""
        at = _operator.index(offset)
        if at < 0:
            if at + self.size > 0:
                raise error(f"{negative} {self.size} bytes at offset {at}")
            if at + length < 0:
                raise error(f"offset {at} out of range for {length}-byte buffer")
            at += length
        if length - at < self.size:
            raise error(f"{asker} requires a buffer of at least {at + self.size} bytes for {needs} "
                        f"{self.size} bytes at offset {at} (actual buffer size is {length})")
        return at

    def pack(self, *values):
        return self._bytes_of(values, "pack")

    def pack_into(self, buffer, offset, *values):
        if not isinstance(buffer, bytearray):
            raise TypeError("argument must be read-write bytes-like object, not " + type(buffer).__name__)
        at = self._begin(len(buffer), offset, "packing", "no space to pack", "pack_into")
        buffer[at:at + self.size] = self._bytes_of(values, "pack_into")

    def unpack(self, buffer, /):
        _requires_bytes(buffer)
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._values_of(buffer)

    def unpack_from(self, buffer, offset=0):
        _requires_bytes(buffer)
        return self._values_of(buffer, self._begin(len(buffer), offset, "unpacking", "not enough data to unpack",
                                                   "unpack_from"))

    def iter_unpack(self, buffer, /):
        _requires_bytes(buffer)
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return map(lambda at: self._values_of(buffer, at), range(0, len(buffer), self.size))


_known = {}


def _struct_of(format):
    found = _known.get(format) if isinstance(format, str) else None
    if found is None:
        found = Struct(format)
        if len(_known) >= 100:
            _known.clear()
        _known[found.format] = found
    return found


def _split(args):
    if not args:
        raise TypeError("missing format argument")
    return _struct_of(args[0]), args[1:]


def calcsize(format, /):
    return _struct_of(format).size


def pack(*args):
    struct, values = _split(args)
    return struct.pack(*values)


def pack_into(*args):
    struct, rest = _split(args)
    if len(rest) < 2:
        raise error(f"pack_into expected {'offset' if rest else 'buffer'} argument")
    struct.pack_into(*rest)


def unpack(format, buffer, /):
    return _struct_of(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct_of(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct_of(format).iter_unpack(buffer)
