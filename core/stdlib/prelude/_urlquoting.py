# SPDX-License-Identifier: GPL-3.0-or-later
"""What urllib.parse writes with percent signs and reads again: parts of URLs, and queries."""
import re as _re
from _urlcoercion import as_text as _as_text

__name__ = "urllib.parse"  # what its functions say that they are of

_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_encoded_runs = _re.compile("[\x00-\x7f]+")
_escapes = _re.compile(b"%([0-9A-Fa-f]{2})")


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    blank = " " if isinstance(string, str) else b" " if isinstance(string, bytes) else None
    if blank is not None and blank not in string:
        return quote(string, safe, encoding, errors)
    safe += " " if isinstance(safe, str) else b" "
    return quote(string, safe, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    kept = _ALWAYS_SAFE.union(byte for byte in safe if byte < 128)
    return "".join(chr(byte) if byte in kept else f"%{byte:02X}" for byte in bs)


def unquote(string, encoding="utf-8", errors="replace"):
    encoding, errors = encoding or "utf-8", errors or "replace"
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    return _encoded_runs.sub(lambda run: unquote_to_bytes(run[0]).decode(encoding, errors), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def unquote_to_bytes(string):
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    if len(string.split(b"%", 1)) == 1:
        return string
    return _escapes.sub(lambda escape: bytes([int(escape[1], 16)]), bytes(string))


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    def written(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for name, value in _query_pairs(query):
        name = written(name)
        values = (value,)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        pairs += [f"{name}={written(each)}" for each in values]
    return "&".join(pairs)


def _query_pairs(query):
    if hasattr(query, "items"):
        return query.items()
    try:
        is_wrong = len(query) and not isinstance(query[0], tuple)
    except TypeError:
        is_wrong = True
    if is_wrong:
        raise TypeError("not a valid non-string sequence or mapping object")
    return query


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    values = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        values.setdefault(name, []).append(value)
    return values


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    qs, as_given = _as_text(qs)
    separator, _ = _as_text(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and qs.count(separator) + 1 > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    if not qs:
        return []

    def read(text):
        return as_given(unquote(text.replace("+", " "), encoding, errors))

    pairs = []
    for field in qs.split(separator):
        name, mark, value = field.partition("=")
        if not mark and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or field and keep_blank_values:
            pairs.append((read(name), read(value)))
    return pairs
