# SPDX-License-Identifier: GPL-3.0-or-later
"""What urllib.parse takes URLs apart into: named tuples, of text or of bytes, that know who is where."""
from collections import namedtuple as _namedtuple

__name__ = "urllib.parse"  # what its classes say that they are of


class _Text:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.decode(encoding, errors) for part in self))


class _Network:
    """Who and where, as the network location has it: user:password@host:port."""
    __slots__ = ()

    def _signs(self):
        """@ : [ ] % as the parts are written."""
        return "@:[]%" if isinstance(self, _Text) else (b"@", b":", b"[", b"]", b"%")

    def _user_and_password(self):
        at, colon, *_ = self._signs()
        given, mark, _ = self.netloc.rpartition(at)
        if not mark:
            return None, None
        user, mark, password = given.partition(colon)
        return user, password if mark else None

    def _host_and_port(self):
        at, colon, opening, closing, _ = self._signs()
        place = self.netloc.rpartition(at)[2]
        _, bracket, within = place.partition(opening)
        if bracket:
            host, _, place = within.partition(closing)
            port = place.partition(colon)[2]
        else:
            host, _, port = place.partition(colon)
        return host, port or None

    @property
    def username(self):
        return self._user_and_password()[0]

    @property
    def password(self):
        return self._user_and_password()[1]

    @property
    def hostname(self):
        host = self._host_and_port()[0]
        if not host:
            return None
        host, percent, zone = host.partition(self._signs()[4])
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._host_and_port()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port


_Defragmented = _namedtuple("DefragResult", "url fragment", module=__name__)
_Split = _namedtuple("SplitResult", "scheme netloc path query fragment", module=__name__)
_Parsed = _namedtuple("ParseResult", "scheme netloc path params query fragment", module=__name__)


class DefragResult(_Defragmented, _Text):
    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class DefragResultBytes(_Defragmented, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Network, _Text):
    __slots__ = ()

    def geturl(self):
        return _of_urllib().urlunsplit(self)


class SplitResultBytes(_Split, _Network, _Bytes):
    __slots__ = ()
    geturl = SplitResult.geturl


class ParseResult(_Parsed, _Network, _Text):
    __slots__ = ()

    def geturl(self):
        return _of_urllib().urlunparse(self)


class ParseResultBytes(_Parsed, _Network, _Bytes):
    __slots__ = ()
    geturl = ParseResult.geturl


def _of_urllib():
    import urllib.parse
    return urllib.parse


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _text._counterpart, _bytes._counterpart = _bytes, _text
