# SPDX-License-Identifier: GPL-3.0-or-later
"""URLs, written in the scenario language: their parts, and what is written with percent signs."""

_always_safe = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_hex_digits = frozenset("0123456789abcdefABCDEF")


def quote(text, safe="/", plus=False):
    """Everything but letters, digits, "_.-~" and the safe ones as percent signs; plus: blanks as +."""
    written = []
    for byte in text.encode("utf-8"):
        char = chr(byte)
        if char in _always_safe or char in safe:
            written.append(char)
        elif plus and char == " ":
            written.append("+")
        else:
            written.append(f"%{byte:02X}")
    return "".join(written)


def requote(text, safe, plus=False):
    """The same, where percent signs that are there already stay."""
    parts = []
    at = 0
    while at < len(text):
        if text[at] == "%" and at + 2 < len(text) and {text[at + 1], text[at + 2]} <= _hex_digits:
            char = chr(int(text[at + 1:at + 3], 16))
            parts.append(char if char in _always_safe else text[at:at + 3].upper())
            at += 3
        else:
            parts.append(quote(text[at], safe, plus))
            at += 1
    return "".join(parts)


def unquote(text, plus=False):
    if plus:
        text = text.replace("+", " ")
    if "%" not in text:
        return text
    raw = bytearray()
    at = 0
    while at < len(text):
        if text[at] == "%" and at + 2 < len(text) and set(text[at + 1:at + 3]) <= _hex_digits:
            raw.append(int(text[at + 1:at + 3], 16))
            at += 3
        else:
            raw.extend(text[at].encode("utf-8"))
            at += 1
    return bytes(raw).decode("utf-8", "replace")


def parse_query(text):
    """Pairs of a query or of a form; a name without = has no value."""
    pairs = []
    for part in text.split("&"):
        if part:
            name, _, value = part.partition("=")
            pairs.append((unquote(name, plus=True), unquote(value, plus=True)))
    return pairs


def write_query(pairs, safe=""):
    return "&".join(quote(name, safe, plus=True) + "=" + quote(value, safe, plus=True)
                    for name, value in pairs)


_ports = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
_in_path = "/@:!$&'()*+,;="
_in_query = "?/:@!$'()*,;=&+"


def _value_text(value):
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            raise ValueError(f"float('{value}') is not supported")
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise TypeError("Invalid variable type: value should be str, int or float, got "
                    f"{value!r} of type {type(value)}")


class URL:
    """A URL that does not change, as yarl's."""

    def __init__(self, value=""):
        if isinstance(value, URL):
            value = str(value)
        if not isinstance(value, str):
            raise TypeError("Constructor parameter should be str")
        rest, mark, fragment = value.partition("#")
        self._fragment = fragment
        rest, _, query = rest.partition("?")
        scheme, mark, after = rest.partition(":")
        if mark and scheme and scheme[0].isalpha() and not after[:1].isdigit():
            self.scheme, rest = scheme.lower(), after
        else:
            self.scheme = ""
        netloc = ""
        if rest.startswith("//"):
            netloc, slash, path = rest[2:].partition("/")
            rest = slash + path
        self._set_authority(netloc)
        self._set_path(rest)
        self._set_query(requote(query, _in_query, plus=True))

    def _set_authority(self, netloc):
        user, at, address = netloc.rpartition("@")
        host, colon, port = address.rpartition(":")
        if not colon or address.endswith("]"):
            host, port = address, ""
        if port and not (port.isdigit() and int(port) <= 65535):
            raise ValueError("Invalid URL: port can't be converted to integer")
        self.explicit_port = int(port) if port else None
        if netloc and not host:
            raise ValueError("Invalid URL: host is required for absolute urls")
        self.host = host.strip("[]").lower() or None
        self.raw_host = self.host
        self.user = user.partition(":")[0] or None
        self.port = _ports.get(self.scheme) if self.explicit_port is None else self.explicit_port

    def _set_path(self, path):
        self._written_path = requote(path, _in_path)
        self.raw_path = self._written_path or ("/" if self.host else "")
        self.path = unquote(self.raw_path)

    def _set_query(self, raw):
        self.raw_query_string = raw
        self.query_string = unquote(raw, plus=True)
        self.query = dict(reversed(parse_query(raw)))

    def _copy(self):
        other = URL()
        other.__dict__.update(self.__dict__)
        return other

    @property
    def authority(self):
        if self.host is None:
            return ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.explicit_port is None else f"{host}:{self.explicit_port}"

    raw_authority = authority

    @property
    def fragment(self):
        return unquote(self._fragment)

    @property
    def path_qs(self):
        return self.path + ("?" + self.query_string if self.query_string else "")

    @property
    def raw_path_qs(self):
        return self.raw_path + ("?" + self.raw_query_string if self.raw_query_string else "")

    @property
    def parts(self):
        parts = self.path.split("/")
        return tuple(["/", *parts[1:]] if self.path.startswith("/") else parts)

    @property
    def name(self):
        return self.parts[-1] if self.parts != ("/",) else ""

    @property
    def parent(self):
        other = self._copy()
        other._set_path(self.raw_path.rpartition("/")[0] or "/")
        other._set_query("")
        other._fragment = ""
        return other

    def is_absolute(self):
        return self.host is not None

    def origin(self):
        if not self.is_absolute():
            raise ValueError("URL should be absolute")
        return URL(f"{self.scheme}://{self.authority}")

    def with_fragment(self, fragment):
        other = self._copy()
        other._fragment = fragment or ""
        return other

    def with_path(self, path):
        other = self._copy()
        other._set_path(path if path.startswith("/") else "/" + path)
        other._set_query("")
        other._fragment = ""
        return other

    def with_query(self, *args, **kwargs):
        pairs = _query_pairs(args[0] if args else kwargs)
        other = self._copy()
        if isinstance(pairs, str):
            other._set_query(requote(pairs, _in_query, plus=True))
        else:
            other._set_query(write_query(pairs, "?/:@!$'()*,"))
        return other

    def update_query(self, *args, **kwargs):
        pairs = _query_pairs(args[0] if args else kwargs)
        if isinstance(pairs, str):
            pairs = parse_query(pairs)
        names = {name for name, _ in pairs}
        old = [pair for pair in parse_query(self.raw_query_string) if pair[0] not in names]
        return self.with_query(old + pairs)

    def added_query(self, params):
        """With further parameters after those that are there."""
        pairs = _query_pairs(params)
        if isinstance(pairs, str):
            pairs = parse_query(pairs)
        if not pairs:
            return self
        return self.with_query(parse_query(self.raw_query_string) + pairs)

    def join(self, other):
        if other.scheme:
            return other
        if other.host:
            return URL(f"{self.scheme}:{other}")
        joined = self._copy()
        joined._fragment = other._fragment
        joined._set_query(other.raw_query_string)
        if other.raw_path.startswith("/"):
            path = other.raw_path
        elif other.raw_path:
            path = self.raw_path.rpartition("/")[0] + "/" + other.raw_path
        else:
            path = self.raw_path
            if not other.raw_query_string:
                joined._set_query(self.raw_query_string)
        kept = []
        for part in path.split("/")[1:]:
            if part == ".." and kept:
                kept.pop()
            elif part not in (".", ".."):
                kept.append(part)
        if path.endswith(("/.", "/..")):
            kept.append("")
        joined._set_path("/" + "/".join(kept))
        return joined

    def __truediv__(self, name):
        other = self._copy()
        other._set_path(self.raw_path.rstrip("/") + "/" + quote(name, _in_path))
        other._set_query("")
        other._fragment = ""
        return other

    def __mod__(self, query):
        return self.update_query(query)

    def human_repr(self):
        return str(self)

    def __bool__(self):
        return bool(self.host or self.path or self.raw_query_string or self._fragment)

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, URL) else NotImplemented

    def __lt__(self, other):
        return str(self) < str(other) if isinstance(other, URL) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def __str__(self):
        text = self.scheme + ":" if self.scheme else ""
        if self.host is not None or self.scheme == "http":
            text += "//" + self.authority
        text += self._written_path
        if self.raw_query_string:
            text += "?" + self.raw_query_string
        return text + ("#" + self._fragment if self._fragment else "")

    def __repr__(self):
        return f"URL('{self}')"


URL.__module__ = "yarl"


def _query_pairs(query):
    if query is None:
        return []
    if isinstance(query, str):
        return query
    if hasattr(query, "items"):
        query = query.items()
    pairs = []
    for name, value in query:
        if isinstance(value, (list, tuple)):
            pairs.extend((name, _value_text(each)) for each in value)
        else:
            pairs.append((name, _value_text(value)))
    return pairs
