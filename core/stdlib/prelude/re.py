# SPDX-License-Identifier: GPL-3.0-or-later
"""re: patterns are checked and translated by _repattern and matched by _re."""

import _re
from _repattern import Translation as _Translation
from _retemplate import error, parse_template as _parse_template

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer",
           "compile", "purge", "template", "escape", "error", "Pattern", "Match", "A", "I", "L",
           "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
           "UNICODE", "NOFLAG", "RegexFlag"]

_END = 2**62


class RegexFlag(int):
    def __repr__(self):
        left = int(self)
        names = []
        for value, name in _FLAG_NAMES:
            if left & value:
                names.append("re." + name)
                left &= ~value
        if left or not names:
            names.append(hex(left) if names or left else "re.NOFLAG")
        return "|".join(names)

    __str__ = __repr__

    def __format__(self, spec):
        return format(repr(self), spec)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return repr(self).replace("re.", "")

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(~int(self) & 0x1ff)


_FLAG_NAMES = ((1, "TEMPLATE"), (2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"),
               (32, "UNICODE"), (64, "VERBOSE"), (128, "DEBUG"), (256, "ASCII"))
NOFLAG = RegexFlag(0)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)


class Match:
    __class_getitem__ = classmethod(type(list[int]))
    __slots__ = ("re", "string", "pos", "endpos", "_spans")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Match' instances")

    def _number(self, group):
        if isinstance(group, str):
            number = self.re.groupindex.get(group)
            if number is not None:
                return number
        elif hasattr(group, "__index__"):
            number = group.__index__()
            if 0 <= number <= self.re.groups:
                return number
        raise IndexError("no such group")

    def _part(self, number, default=None):
        begin = self._spans[2 * number]
        return default if begin < 0 else self.string[begin:self._spans[2 * number + 1]]

    def group(self, *groups):
        if not groups:
            return self._part(0)
        if len(groups) == 1:
            return self._part(self._number(groups[0]))
        return tuple([self._part(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._part(self._number(group))

    def groups(self, default=None):
        return tuple([self._part(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._part(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        number = self._number(group)
        return (self._spans[2 * number], self._spans[2 * number + 1])

    @property
    def regs(self):
        return tuple([self.span(number) for number in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        # The group that was closed last: of two that end at one place, the outer or else the later one.
        last = 0
        parents = self.re._translation.parents
        for number in range(1, self.re.groups + 1):
            end = self._spans[2 * number + 1]
            if end < 0:
                continue
            around = parents[number]
            while around and around != last:
                around = parents[around]
            if not last or end > self._spans[2 * last + 1] or not around \
                    and end == self._spans[2 * last + 1]:
                last = number
        return last or None

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        return self._fill(_parse_template(template, self.re._translation))

    def _fill(self, parts):
        empty = self.string[:0]
        return empty.join([self._part(part, empty) if isinstance(part, int) else part
                           for part in parts])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"


class Pattern:
    __class_getitem__ = classmethod(type(list[int]))
    __slots__ = ("pattern", "flags", "groups", "groupindex", "_translation", "_engine")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    def _subject(self, string):
        """The text that the engine sees."""
        if isinstance(string, str):
            if not self._translation.is_text:
                raise TypeError("cannot use a bytes pattern on a string-like object")
            return string
        if not isinstance(string, (bytes, bytearray)):
            raise TypeError("expected string or bytes-like object, got "
                            f"'{type(string).__name__}'")
        if self._translation.is_text:
            raise TypeError("cannot use a string pattern on a bytes-like object")
        return bytes(string).decode("latin-1")

    def _made(self, string, spans, pos, endpos):
        found = object.__new__(Match)
        found.re = self
        found.string = string
        found.pos = min(max(pos, 0), len(string))
        found.endpos = min(max(endpos, 0), len(string))
        found._spans = spans
        return found

    def _run(self, string, pos, endpos, mode):
        spans = self._engine.run(self._subject(string), pos, endpos, mode)
        return None if spans is None else self._made(string, spans, pos, endpos)

    def search(self, string, pos=0, endpos=_END):
        return self._run(string, pos, endpos, 0)

    def match(self, string, pos=0, endpos=_END):
        return self._run(string, pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._run(string, pos, endpos, 2)

    def finditer(self, string, pos=0, endpos=_END):
        found = self._engine.each(self._subject(string), pos, endpos)

        def search():
            spans = next(found, None)
            return None if spans is None else self._made(string, spans, pos, endpos)

        return iter(search, None)

    def findall(self, string, pos=0, endpos=_END):
        found = self._engine.all(self._subject(string), pos, endpos, 0)
        if self.groups == 0:
            return [string[spans[0]:spans[1]] for spans in found]
        if self.groups == 1:
            return [string[max(spans[2], 0):max(spans[3], 0)] for spans in found]
        return [tuple([string[max(spans[at], 0):max(spans[at + 1], 0)]
                       for at in range(2, len(spans), 2)]) for spans in found]

    def split(self, string, maxsplit=0):
        parts = []
        at = 0
        found = self._engine.all(self._subject(string), 0, _END, max(maxsplit, 0)) \
            if maxsplit >= 0 else []
        for spans in found:
            parts.append(string[at:spans[0]])
            for group in range(2, len(spans), 2):
                parts.append(None if spans[group] < 0 else string[spans[group]:spans[group + 1]])
            at = spans[1]
        parts.append(string[at:])
        return parts

    def subn(self, repl, string, count=0):
        subject = self._subject(string)
        replace = repl if callable(repl) else None
        if replace is None:
            if not isinstance(repl, (str, bytes, bytearray)):
                raise TypeError("decoding to str: need a bytes-like object, "
                                f"{type(repl).__name__} found")
            parts = _parse_template(repl, self._translation)
        pieces = []
        at = 0
        found = self._engine.all(subject, 0, _END, max(count, 0)) if count >= 0 else []
        for spans in found:
            pieces.append(string[at:spans[0]])
            made = self._made(string, spans, 0, _END)
            if replace is None:
                pieces.append(made._fill(parts))
            else:
                piece = replace(made)
                if piece is not None:
                    pieces.append(piece)
            at = spans[1]
        pieces.append(string[at:])
        return string[:0].join(pieces), len(found)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def scanner(self, string, pos=0, endpos=_END):
        return _Scanner(self, string, pos, endpos)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.flags == other.flags and type(self.pattern) is type(other.pattern) \
            and self.pattern == other.pattern

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        text = repr(self.pattern)
        if len(text) > 200:
            text = text[:200]
        shown = self.flags & ~32 if isinstance(self.pattern, str) else self.flags
        return f"re.compile({text}, {RegexFlag(shown)!r})" if shown else f"re.compile({text})"


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._found = pattern.finditer(string, pos, endpos)

    def search(self):
        return next(self._found, None)


_compiled = {}


def template(pattern, flags=0):
    import warnings
    warnings.warn("The re.template() function is deprecated as it is an undocumented feature without an obvious "
                  "purpose. Use re.compile() instead.", DeprecationWarning)
    return compile(pattern, flags)


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        if getattr(type(pattern), "__hash__", None) is None:
            raise TypeError(f"unhashable type: '{type(pattern).__name__}'")
        raise TypeError("first argument must be string or compiled pattern")
    key = (type(pattern), pattern, int(flags))
    made = _compiled.get(key)
    if made is None:
        if len(_compiled) >= 512:
            del _compiled[next(iter(_compiled))]
        made = _compiled[key] = _make(pattern, int(flags))
    return made


def _make(pattern, flags):
    translation = _Translation(pattern, flags)
    flags = translation.flags
    if isinstance(pattern, str):
        if flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        if not flags & 256:
            flags |= 32
    elif flags & 32:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    options = flags if isinstance(pattern, str) else flags | 256
    try:
        # White space and comments are gone already.
        engine = _re.compile(translation.translated, options & ~64)
    except ValueError as problem:
        message, offset = problem.args
        if "lookbehind" in message:
            raise error("look-behind requires fixed-width pattern") from None
        raise error(message, pattern, min(offset, len(pattern))) from None
    made = object.__new__(Pattern)
    made.pattern = pattern
    made.flags = flags
    made.groups = translation.groups
    made.groupindex = translation.names
    made._translation = translation
    made._engine = engine
    return made


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _compiled.clear()


_SPECIAL = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin-1").translate(_SPECIAL).encode("latin-1")
