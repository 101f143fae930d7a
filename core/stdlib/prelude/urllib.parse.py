# SPDX-License-Identifier: GPL-3.0-or-later
"""urllib.parse, written in the scenario language: URLs taken apart, put together and joined (RFC 3986)."""
import re as _re
from _urlcoercion import as_text as _as_text
from _urlquoting import (parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus,
                         unquote_to_bytes, urlencode)
from _urlresults import (DefragResult, DefragResultBytes, ParseResult, ParseResultBytes, SplitResult,
                         SplitResultBytes)

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

# Schemes whose addresses have relative ones, a network location, parameters.
uses_relative = ["", *"""file ftp gopher http https imap mms nntp prospero rtsp rtsps rtspu sftp shttp svn svn+ssh
                         wais ws wss""".split()]
uses_netloc = ["", *"""file ftp git git+ssh gopher http https imap mms nfs nntp prospero rsync rtsp rtsps rtspu sftp
                       shttp snews svn svn+ssh telnet wais ws wss""".split()]
uses_params = ["", *"ftp hdl http https imap mms prospero rtsp rtsps rtspu sftp shttp sip sips tel".split()]

_controls_and_blank = "".join(map(chr, range(33)))
_unsafe = str.maketrans("", "", "\t\r\n")
_scheme = _re.compile("([A-Za-z][A-Za-z0-9+.-]*):")
_end_of_netloc = _re.compile("[/?#]")
_seeming_delimiters = frozenset("\u2047\u2048\u2049\u2100\u2101\u2105\u2106\u2a74\ufe13\ufe16\ufe55\ufe56\ufe5f"
                                "\ufe6b\uff03\uff0f\uff1a\uff1f\uff20")  # what NFKC makes / ? # @ : of


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, as_given = _as_text(url, scheme)
    parts = _split(url, scheme, allow_fragments)
    return SplitResult(*parts) if as_given("") == "" else SplitResult(*parts).encode()


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, as_given = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params:
        folder, slash, name = path.rpartition("/")
        name, _, params = name.partition(";")
        path = folder + slash + name
    result = ParseResult(scheme, netloc, path, params, query, fragment)
    return result if as_given("") == "" else result.encode()


def _split(url, scheme, allow_fragments):
    url = url.lstrip(_controls_and_blank).translate(_unsafe)
    scheme = scheme.strip(_controls_and_blank).translate(_unsafe)
    netloc = query = fragment = ""
    start = _scheme.match(url)
    if start:
        scheme, url = start[1].lower(), url[start.end():]
    if url[:2] == "//":
        end = _end_of_netloc.search(url, 2)
        at = end.start() if end else len(url)
        netloc, url = url[2:at], url[at:]
        _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    if not _seeming_delimiters.isdisjoint(netloc):
        raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")
    return scheme, netloc, url, query, fragment


def _check_brackets(netloc):
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" not in netloc:
        return
    place = netloc.rpartition("@")[2]
    before, bracket, rest = place.partition("[")
    host, _, port = rest.partition("]") if bracket else place.partition(":")
    if bracket and (before or port and not port.startswith(":")):
        raise ValueError("Invalid IPv6 URL")
    if host.startswith("v"):
        if not _re.fullmatch("v[0-9A-Fa-f]+[.].+", host):
            raise ValueError("IPvFuture address is invalid")
    elif _is_ipv4(host):
        raise ValueError("An IPv4 address cannot be in brackets")
    elif not _is_ipv6(host):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def _is_ipv4(host):
    numbers = host.split(".")
    return len(numbers) == 4 and all(_re.fullmatch("0|[1-9][0-9]{0,2}", number) and int(number) < 256
                                     for number in numbers)


def _is_ipv6(host):
    host, percent, zone = host.partition("%")
    if percent and (not zone or "%" in zone):
        return False
    front, gap, back = host.partition("::")
    groups = [group for side in (front, back) for group in (side.split(":") if side else ())]
    size = len(groups)
    if groups and "." in groups[-1] and not (gap and not back):
        if not _is_ipv4(groups.pop()):
            return False
        size += 1
    return (size < 8 if gap else size == 8) and all(_re.fullmatch("[0-9A-Fa-f]{1,4}", group) for group in groups)


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, as_given = _as_text(*components)
    return as_given(_joined(scheme, netloc, f"{url};{params}" if params else url, query, fragment))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, as_given = _as_text(*components)
    return as_given(_joined(scheme, netloc, url, query, fragment))


def _joined(scheme, netloc, url, query, fragment):
    if netloc or scheme and scheme in uses_netloc and url[:2] != "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    return url + "#" + fragment if fragment else url


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, as_given = _as_text(base, url)
    start = urlparse(base, "", allow_fragments)
    parts = urlparse(url, start.scheme, allow_fragments)
    if parts.scheme != start.scheme or parts.scheme not in uses_relative:
        return as_given(url)
    if parts.scheme in uses_netloc:
        if parts.netloc:
            return as_given(parts.geturl())
        parts = parts._replace(netloc=start.netloc)
    if parts.path or parts.params:
        parts = parts._replace(path=_joined_paths(start.path, parts.path))
    else:
        parts = parts._replace(path=start.path, params=start.params, query=parts.query or start.query)
    return as_given(parts.geturl())


def _joined_paths(base, path):
    """The path from the base's folder on, without . and .. in it."""
    steps = path.split("/")
    if path[:1] != "/":
        folder = base.split("/")
        steps = folder[:-1] + steps if folder[-1] else folder + steps
    steps[1:-1] = [step for step in steps[1:-1] if step]
    kept = []
    for step in steps:
        if step == "..":
            del kept[-1:]
        elif step != ".":
            kept.append(step)
    if steps[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept) or "/"


def urldefrag(url):
    url, as_given = _as_text(url)
    fragment = ""
    if "#" in url:
        parts = urlparse(url)
        fragment = parts.fragment
        url = parts._replace(fragment="").geturl()
    result = DefragResult(url, fragment)
    return result if as_given("") == "" else result.encode()
