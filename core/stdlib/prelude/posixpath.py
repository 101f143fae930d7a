# SPDX-License-Identifier: GPL-3.0-or-later
"""os.path: calculating with paths. Nothing exists, as a scenario sees no files."""

__all__ = ["abspath", "basename", "commonpath", "commonprefix", "curdir", "dirname", "exists",
           "expanduser", "expandvars", "extsep", "isabs", "isdir", "isfile", "islink", "join",
           "lexists", "normcase", "normpath", "pardir", "pathsep", "realpath", "relpath", "sep",
           "split", "splitext", "getsize", "getmtime"]

sep, extsep, pathsep, curdir, pardir = "/", ".", ":", ".", ".."


def _text(path):
    if isinstance(path, str):
        return path
    convert = getattr(type(path), "__fspath__", None)
    if convert is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return convert(path)


def isabs(s):
    return _text(s).startswith("/")


def join(a, *p):
    result = _text(a)
    for part in p:
        if not isinstance(part, str) and not hasattr(type(part), "__fspath__"):
            raise TypeError("join() argument must be str, bytes, or os.PathLike object, not "
                            f"{type(part).__name__!r}")
        part = _text(part)
        if part.startswith("/"):
            result = part
        elif not result or result.endswith("/"):
            result += part
        else:
            result += "/" + part
    return result


def split(p):
    p = _text(p)
    at = p.rfind("/") + 1
    head, tail = p[:at], p[at:]
    return (head.rstrip("/") or head, tail)


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    begin = p.rfind("/") + 1
    dot = p.rfind(".")
    # Dots in front belong to the name.
    while begin < len(p) and p[begin] == ".":
        begin += 1
    return (p[:dot], p[dot:]) if dot >= begin else (p, "")


def normcase(s):
    return _text(s)


def normpath(path):
    path = _text(path)
    slashes = len(path) - len(path.lstrip("/"))
    root = "" if not slashes else "//" if slashes == 2 else "/"
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or not root and not parts or parts and parts[-1] == "..":
            parts.append(part)
        elif parts:
            parts.pop()
    return root + "/".join(parts) or "."


def abspath(path):
    path = _text(path)
    return normpath(path if isabs(path) else join("/", path))


def realpath(filename, *, strict=False):
    return abspath(filename)


def relpath(path, start="."):
    if not path:
        raise ValueError("no path specified")
    here = [part for part in abspath(start).split("/") if part]
    there = [part for part in abspath(path).split("/") if part]
    common = 0
    while common < min(len(here), len(there)) and here[common] == there[common]:
        common += 1
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for at, item in enumerate(first):
        if item != last[at]:
            return first[:at]
    return first


def commonpath(paths):
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = [_text(path) for path in paths]
    if len({path.startswith("/") for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split("/") if part and part != "."] for path in paths]
    return ("/" if paths[0].startswith("/") else "") + "/".join(commonprefix(parts))


def expanduser(path):
    return _text(path)


def expandvars(path):
    return _text(path)


def exists(path):
    _text(path)
    return False


lexists = isfile = isdir = islink = ismount = exists


def getsize(filename):
    raise FileNotFoundError(2, "No such file or directory", filename)


getmtime = getatime = getctime = getsize
