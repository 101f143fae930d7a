# SPDX-License-Identifier: GPL-3.0-or-later
"""json, written in the scenario language."""

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_INFINITY = float("inf")
_WHITE = " \t\n\r"
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SHORT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r",
          "\t": "\\t"}
_CONSTANTS = {"NaN": float("nan"), "Infinity": _INFINITY, "-Infinity": -_INFINITY}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


JSONDecodeError.__module__ = "json.decoder"


class _Ended(Exception):
    """No value begins at the position."""

    def __init__(self, position):
        self.position = position


def _behind_white(text, at):
    while at < len(text) and text[at] in _WHITE:
        at += 1
    return at


def _hex_escape(text, at):
    digits = text[at:at + 4]
    if at + 4 < len(text) and all(c in "0123456789abcdefABCDEF" for c in digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", text, at - 1)


def _scan_string(text, begin, strict):
    """The string whose opening quote is in front of `begin`, and where it ends."""
    parts = []
    at = begin
    while True:
        quote = text.find('"', at)
        if quote < 0:
            quote = len(text)
        slash = text.find("\\", at, quote)
        end = quote if slash < 0 else slash
        piece = text[at:end]
        if strict and not piece.isprintable():
            for offset, c in enumerate(piece):
                if c < " ":
                    raise JSONDecodeError("Invalid control character at", text, at + offset)
        parts.append(piece)
        if end == len(text):
            raise JSONDecodeError("Unterminated string starting at", text, begin - 1)
        if slash < 0:
            return "".join(parts), quote + 1
        at = slash + 1
        if at == len(text):
            raise JSONDecodeError("Unterminated string starting at", text, begin - 1)
        c = text[at]
        at += 1
        if c != "u":
            if c not in _ESCAPES:
                raise JSONDecodeError("Invalid \\escape", text, at - 2)
            parts.append(_ESCAPES[c])
            continue
        code = _hex_escape(text, at)
        at += 4
        if 0xd800 <= code <= 0xdbff and text.startswith("\\u", at):
            low = _hex_escape(text, at + 2)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                at += 6
        parts.append(chr(code))


def _number_end(text, at):
    """Where the number that begins here ends (0: there is none), and whether it is an int."""
    begin = at
    size = len(text)
    if text.startswith("-", at):
        at += 1
    first = at
    while at < size and "0" <= text[at] <= "9":
        at += 1
        if text[first] == "0":
            break
    if at == first:
        return 0, False
    is_int = True
    if at + 1 < size and text[at] == "." and "0" <= text[at + 1] <= "9":
        is_int = False
        at += 1
        while at < size and "0" <= text[at] <= "9":
            at += 1
    if at < size and text[at] in "eE":
        power = at + 1
        if power < size and text[power] in "+-":
            power += 1
        end = power
        while end < size and "0" <= text[end] <= "9":
            end += 1
        if end > power:
            is_int = False
            at = end
    return at, is_int


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _behind_white(s, 0))
        end = _behind_white(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        try:
            return self._value(s, idx)
        except _Ended as ended:
            raise JSONDecodeError("Expecting value", s, ended.position) from None

    def _value(self, text, at):
        c = text[at:at + 1]
        if c == '"':
            return _scan_string(text, at + 1, self.strict)
        if c == "{":
            return self._object(text, at + 1)
        if c == "[":
            return self._array(text, at + 1)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if text.startswith(word, at):
                return value, at + len(word)
        end, is_int = _number_end(text, at)
        if end:
            parse = self.parse_int if is_int else self.parse_float
            return parse(text[at:end]), end
        for word in _CONSTANTS:
            if text.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise _Ended(at)

    def _array(self, text, at):
        items = []
        at = _behind_white(text, at)
        if text.startswith("]", at):
            return items, at + 1
        while True:
            value, at = self._value(text, at)
            items.append(value)
            at = _behind_white(text, at)
            if text.startswith("]", at):
                return items, at + 1
            if not text.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _behind_white(text, at + 1)

    def _object(self, text, at):
        pairs = []
        at = _behind_white(text, at)
        if text.startswith("}", at):
            return self._made(pairs), at + 1
        while True:
            if not text.startswith('"', at):
                raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
            key, at = _scan_string(text, at + 1, self.strict)
            at = _behind_white(text, at)
            if not text.startswith(":", at):
                raise JSONDecodeError("Expecting ':' delimiter", text, at)
            value, at = self._value(text, _behind_white(text, at + 1))
            pairs.append((key, value))
            at = _behind_white(text, at)
            if text.startswith("}", at):
                return self._made(pairs), at + 1
            if not text.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _behind_white(text, at + 1)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


def _quote(text):
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    out = ['"']
    for c in text:
        out.append(_SHORT.get(c) or (c if c >= " " else f"\\u{ord(c):04x}"))
    out.append('"')
    return "".join(out)


def _quote_ascii(text):
    if text.isascii() and "\x7f" not in text:
        return _quote(text)
    out = ['"']
    for c in text:
        code = ord(c)
        if c in _SHORT:
            out.append(_SHORT[c])
        elif " " <= c <= "~":
            out.append(c)
        elif code < 0x10000:
            out.append(f"\\u{code:04x}")
        else:
            code -= 0x10000
            out.append(f"\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}")
    out.append('"')
    return "".join(out)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.indent = indent
        self.allow_nan, self.check_circular = allow_nan, check_circular
        self.ensure_ascii, self.skipkeys, self.sort_keys = ensure_ascii, skipkeys, sort_keys
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        out = []
        self._write(o, out, 0, {} if self.check_circular else None)
        return "".join(out)

    def iterencode(self, o, _one_shot=False):
        out = []
        self._write(o, out, 0, {} if self.check_circular else None)
        return iter(out)

    def _quoted(self, text):
        return _quote_ascii(text) if self.ensure_ascii else _quote(text)

    def _float(self, number):
        if number != number:
            text = "NaN"
        elif number == _INFINITY:
            text = "Infinity"
        elif number == -_INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(number)
        if not self.allow_nan:
            message = "Out of range float values are not JSON compliant"
            raise ValueError(message if self.indent is None else f"{message}: {number!r}")
        return text

    def _simple(self, value):
        """The text of what holds nothing else; None for the rest."""
        if isinstance(value, str):
            return self._quoted(value)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return self._float(value)
        return None

    def _write(self, value, out, level, outer):
        text = self._simple(value)
        if text is not None:
            out.append(text)
            return
        mark = id(value)
        if outer is not None:
            if mark in outer:
                raise ValueError("Circular reference detected")
            outer[mark] = value
        if isinstance(value, dict):
            self._write_object(value, out, level, outer)
        elif isinstance(value, (list, tuple)):
            self._write_array(value, out, level, outer)
        else:
            self._write(self.default(value), out, level, outer)
        if outer is not None:
            del outer[mark]

    def _line(self, level):
        if self.indent is None:
            return ""
        step = self.indent if isinstance(self.indent, str) else " " * self.indent
        return "\n" + step * level

    def _write_array(self, items, out, level, outer):
        if not items:
            out.append("[]")
            return
        before = "[" + self._line(level + 1)
        between = self.item_separator + self._line(level + 1)
        for item in items:
            out.append(before)
            before = between
            self._write(item, out, level + 1, outer)
        out.append(self._line(level) + "]")

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, (int, float)) or key is None:
            return self._simple(key)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not "
                        f"{key.__class__.__name__}")

    def _write_object(self, items, out, level, outer):
        if not items:
            out.append("{}")
            return
        before = "{" + self._line(level + 1)
        between = self.item_separator + self._line(level + 1)
        is_empty = True
        for key, value in sorted(items.items()) if self.sort_keys else items.items():
            name = self._key(key)
            if name is None:
                continue
            out.append(before)
            before = between
            is_empty = False
            out.append(self._quoted(name) + self.key_separator)
            self._write(value, out, level + 1, outer)
        out.append("{}" if is_empty else self._line(level) + "}")


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii,
                                check_circular=check_circular, allow_nan=allow_nan, indent=indent,
                                separators=separators, default=default, sort_keys=sort_keys,
                                **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
         cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    parts = (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii,
                                 check_circular=check_circular, allow_nan=allow_nan, indent=indent,
                                 separators=separators, default=default, sort_keys=sort_keys,
                                 **kw).iterencode(obj)
    for part in parts:
        fp.write(part)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = bytes(s).decode("utf-8")
    else:
        raise TypeError("the JSON object must be str, bytes or bytearray, not "
                        f"{s.__class__.__name__}")
    for name, value in (("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook),
                        ("parse_float", parse_float), ("parse_int", parse_int),
                        ("parse_constant", parse_constant)):
        if value is not None:
            kw[name] = value
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float,
                 parse_int=parse_int, parse_constant=parse_constant,
                 object_pairs_hook=object_pairs_hook, **kw)


class decoder:
    JSONDecodeError = JSONDecodeError
    JSONDecoder = JSONDecoder


class encoder:
    JSONEncoder = JSONEncoder
