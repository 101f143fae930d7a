# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors of patterns, and the templates that replace matches."""

__name__ = "re"  # what its classes and functions say that they are of

_DIGITS = "0123456789"
_OCTAL = "01234567"
_HEX = "0123456789abcdefABCDEF"
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CONTROLS = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11}


class error(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


def _literal(code):
    c = chr(code)
    return c if c.isalnum() or code > 0x7f and c.isprintable() else f"\\x{{{code:x}}}"


def parse_template(template, translation):
    """A replacement as a list of literals and group numbers."""
    is_text = isinstance(template, str)
    text = template if is_text else bytes(template).decode("latin-1")
    parts = []
    at = 0

    def literal(piece):
        piece = piece if is_text else piece.encode("latin-1")
        if parts and not isinstance(parts[-1], int):
            parts[-1] += piece
        else:
            parts.append(piece)

    def group(number, name, position):
        if number > translation.groups:
            raise error(f"invalid group reference {name}", template, position)
        parts.append(number)

    while at < len(text):
        slash = text.find("\\", at)
        if slash < 0:
            literal(text[at:])
            break
        if slash > at:
            literal(text[at:slash])
        c = text[slash + 1:slash + 2]
        at = slash + 2
        if c == "":
            raise error("bad escape (end of pattern)", template, slash)
        if c == "g":
            if not text.startswith("<", at):
                raise error("missing <", template, at)
            end = text.find(">", at)
            if end < 0:
                if at + 1 == len(text):
                    raise error("missing group name", template, at + 1)
                raise error("missing >, unterminated name", template, at + 1)
            name = text[at + 1:end]
            if not name:
                raise error("missing group name", template, at + 1)
            if name.isdecimal():
                group(int(name), name, at + 1)
            else:
                if not name.isidentifier():
                    raise error(f"bad character in group name {name!r}", template, at + 1)
                if name not in translation.names:
                    raise IndexError(f"unknown group name {name!r}")
                parts.append(translation.names[name])
            at = end + 1
        elif c == "0":
            end = at
            while end < len(text) and end < at + 2 and text[end] in _OCTAL:
                end += 1
            literal(chr(int(text[slash + 1:end], 8) & 0xff))
            at = end
        elif c in _DIGITS:
            digits = c
            if text[at:at + 1] and text[at] in _DIGITS:
                third = text[at + 1:at + 2]
                if c in _OCTAL and text[at] in _OCTAL and third and third in _OCTAL:
                    code = int(c + text[at] + third, 8)
                    if code > 0o377:
                        raise error(f"octal escape value \\{c}{text[at]}{third} outside of range "
                                    "0-0o377", template, slash)
                    literal(chr(code))
                    at += 2
                    continue
                digits += text[at]
                at += 1
            group(int(digits), digits, slash + 1)
        elif c in _CONTROLS:
            literal(chr(_CONTROLS[c]))
        elif c == "\\":
            literal(c)
        elif c in _LETTERS:
            raise error(f"bad escape \\{c}", template, slash)
        else:
            literal("\\" + c)
    return parts
