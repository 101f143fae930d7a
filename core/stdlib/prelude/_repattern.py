# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a pattern as CPython's re does and writes it in PCRE2's syntax."""

from _retemplate import _CONTROLS, _DIGITS, _HEX, _LETTERS, _literal, _OCTAL, error

IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII = 2, 4, 8, 16, 32, 64, 256
_FLAGS = {"i": IGNORECASE, "L": LOCALE, "m": MULTILINE, "s": DOTALL, "u": UNICODE, "x": VERBOSE,
          "a": ASCII}
_CLASSES = "dDsSwW"
_MANY = 2**32 - 1


class Translation:
    """One pattern: its text for PCRE2, its flags, groups and names."""

    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.text = pattern if isinstance(pattern, str) else bytes(pattern).decode("latin-1")
        self.is_text = isinstance(pattern, str)
        self.flags = flags
        self.groups = 0
        self.names = {}
        self.parents = [0]  # of each group, the one around it
        self._open = []  # groups that are not closed yet
        self._at = 0
        self._out = []
        self._take_global_flags()
        self._alternatives(0, bool(self.flags & VERBOSE))
        if self._at < len(self.text):
            self._fail("unbalanced parenthesis", self._at)
        self.translated = "".join(self._out)

    def _fail(self, message, position):
        raise error(message, self.pattern, position)

    def _take_global_flags(self):
        """Verbose mode must be known before the rest is read."""
        text = self.text
        while text.startswith("(?", self._at):
            end = self._at + 2
            while end < len(text) and text[end] in _FLAGS:
                end += 1
            if end == self._at + 2 or not text.startswith(")", end):
                return
            for c in text[self._at + 2:end]:
                self._check_flag(c, end)
                self.flags |= _FLAGS[c]
            self._at = end + 1

    def _check_flag(self, c, position):
        if c == "L" and self.is_text:
            self._fail("bad inline flags: cannot use 'L' flag with a str pattern", position)
        if c == "u" and not self.is_text:
            self._fail("bad inline flags: cannot use 'u' flag with a bytes pattern", position)

    def _alternatives(self, opened_at, verbose):
        while True:
            self._sequence(verbose)
            if not self.text.startswith("|", self._at):
                return
            self._out.append("|")
            self._at += 1

    def _sequence(self, verbose):
        text = self.text
        may_repeat = False  # whether there is something to repeat
        is_repeated = False
        while self._at < len(text):
            c = text[self._at]
            if c in "|)":
                return
            start = self._at
            if verbose and c in " \t\n\r\v\f":
                self._at += 1
                continue
            if verbose and c == "#":
                end = text.find("\n", start)
                self._at = len(text) if end < 0 else end + 1
                continue
            if c in "*+?" or c == "{" and self._counts(start):
                if not may_repeat:
                    self._fail("multiple repeat" if is_repeated else "nothing to repeat", start)
                self._repeat(start)
                may_repeat, is_repeated = False, True
                continue
            if text.startswith("(?#", start):
                self._comment(start)
                continue
            may_repeat, is_repeated = True, False
            if c == "[":
                self._set()
            elif c == "\\":
                may_repeat = text[start + 1:start + 2] not in ("A", "Z", "b", "B")
                self._escape()
            elif c == "(":
                self._group(verbose)
            elif c in "^$":
                # PCRE2 sees no line behind the newline at the end of the text.
                is_line_start = c == "^" and self.flags & MULTILINE
                self._out.append("(?<![^\\n])" if is_line_start else c)
                self._at += 1
                may_repeat = False
            else:
                self._out.append(c if c == "." else "\\" + c if c in "{}]" else
                                 f"\\x{{{ord(c):x}}}" if c in " \t\n\r\v\f#" else c)
                self._at += 1

    def _counts(self, start):
        """Bounds and end of a {m,n} here; None: the brace is a brace."""
        text = self.text
        end = text.find("}", start)
        body = text[start + 1:end] if end > 0 else ""
        low, comma, high = body.partition(",")
        if any(c not in _DIGITS for c in low + high) or not body or body == ",":
            return (0, _MANY, end + 1) if body == "," else None
        least = int(low) if low else 0
        most = (int(high) if high else _MANY) if comma else least
        return least, most, end + 1

    def _repeat(self, start):
        c = self.text[start]
        if c == "{":
            least, most, end = self._counts(start)
            if least >= _MANY or most > _MANY:
                raise OverflowError("the repetition number is too large")
            if most < least:
                self._fail("min repeat greater than max repeat", start + 1)
            self._out.append(f"{{{least},{'' if most == _MANY else most}}}")
            self._at = end
        else:
            self._out.append(c)
            self._at += 1
        if self.text[self._at:self._at + 1] in ("?", "+"):
            self._out.append(self.text[self._at])
            self._at += 1

    def _hex(self, start, letter, count):
        digits = ""
        at = start + 2
        while len(digits) < count and at < len(self.text) and self.text[at] in _HEX:
            digits += self.text[at]
            at += 1
        if len(digits) != count:
            self._fail(f"incomplete escape \\{letter}{digits}", start)
        code = int(digits, 16)
        if code > 0x10ffff:
            self._fail(f"bad escape \\{letter}{digits}", start)
        self._at = at
        return code

    def _character_escape(self, start, c):
        """The code of an escape that both a set and a sequence may hold; None: it is none."""
        if c == "x":
            return self._hex(start, c, 2)
        if c in "uU" and self.is_text:
            return self._hex(start, c, 4 if c == "u" else 8)
        if c in _CONTROLS:
            self._at = start + 2
            return _CONTROLS[c]
        if c in _LETTERS:
            self._fail(f"bad escape \\{c}", start)
        if c not in _DIGITS:
            self._at = start + 2
            return ord(c)
        return None

    def _octal(self, start, most):
        end = start + 1
        while end < len(self.text) and end - start - 1 < most and self.text[end] in _OCTAL:
            end += 1
        digits = self.text[start + 1:end]
        if int(digits, 8) > 0o377:
            self._fail(f"octal escape value \\{digits} outside of range 0-0o377", start)
        self._at = end
        return int(digits, 8)

    def _after_backslash(self, start):
        if start + 1 >= len(self.text):
            self._fail("bad escape (end of pattern)", start)
        return self.text[start + 1]

    def _escape(self):
        start = self._at
        c = self._after_backslash(start)
        if c in _CLASSES or c in "AbB":
            self._out.append("\\" + c)
            self._at += 2
        elif c == "Z":
            self._out.append("\\z")
            self._at += 2
        elif c == "0":
            self._out.append(_literal(self._octal(start, 3)))
        elif c in _DIGITS:
            self._reference(start)
        else:
            self._out.append(_literal(self._character_escape(start, c)))

    def _reference(self, start):
        text = self.text
        digits = text[start + 1]
        more = text[start + 2:start + 3]
        if more and more in _DIGITS:
            third = text[start + 3:start + 4]
            if digits in _OCTAL and more in _OCTAL and third and third in _OCTAL:
                self._out.append(_literal(self._octal(start, 3)))
                return
            digits += more
        group = int(digits)
        self._check_reference(group, digits, start + 1)
        self._out.append(f"\\g{{{group}}}")
        self._at = start + 1 + len(digits)

    def _check_reference(self, group, name, position):
        if group > self.groups:
            self._fail(f"invalid group reference {name}", position)
        if group in self._open:
            self._fail("cannot refer to an open group", position - 1)

    def _set_item(self, opened_at):
        """One member of a set: its text for PCRE2 and its code (None for a class)."""
        start = self._at
        c = self.text[start]
        if c != "\\":
            self._at += 1
            return _literal(ord(c)), ord(c)
        c = self._after_backslash(start)
        if c in _CLASSES:
            self._at += 2
            return "\\" + c, None
        if c in _OCTAL:
            code = self._octal(start, 3)
        else:
            if c in _DIGITS:
                self._fail(f"bad escape \\{c}", start)
            code = self._character_escape(start, c)
        return _literal(code), code

    def _set(self):
        text = self.text
        opened_at = self._at
        self._at += 1
        out = ["["]
        if text.startswith("^", self._at):
            out.append("^")
            self._at += 1
        is_first = True
        while True:
            if self._at >= len(text):
                self._fail("unterminated character set", opened_at)
            if text[self._at] == "]" and not is_first:
                self._at += 1
                break
            is_first = False
            start = self._at
            item, low = self._set_item(opened_at)
            out.append(item)
            if not text.startswith("-", self._at):
                continue
            if self._at + 1 >= len(text):
                self._fail("unterminated character set", opened_at)
            if text[self._at + 1] == "]":
                continue
            self._at += 1
            item, high = self._set_item(opened_at)
            if low is None or high is None or high < low:
                self._fail(f"bad character range {text[start:self._at]}", start)
            out.append("-" + item)
        out.append("]")
        self._out.append("".join(out))

    def _name(self, terminator, what):
        start = self._at
        end = self.text.find(terminator, start)
        if end < 0:
            if start == len(self.text):
                self._fail(f"missing {what}", start)
            self._fail(f"missing {terminator}, unterminated name", start)
        name = self.text[start:end]
        if not name:
            self._fail(f"missing {what}", start)
        self._at = end + 1
        return name

    def _checked_name(self, name, position):
        if not name.isidentifier() or not self.is_text and not name.isascii():
            self._fail(f"bad character in group name {name!r}", position)

    def _close(self, start, verbose):
        self._alternatives(start, verbose)
        if not self.text.startswith(")", self._at):
            self._fail("missing ), unterminated subpattern", start)
        self._out.append(")")
        self._at += 1

    def _capture(self, start, verbose, name):
        self.groups += 1
        group = self.groups
        self.parents.append(self._open[-1] if self._open else 0)
        if name is not None:
            if name in self.names:
                self._fail(f"redefinition of group name {name!r} as group {group}; was group "
                           f"{self.names[name]}", self._at - len(name) - 1)
            self.names[name] = group
        self._out.append("(")
        self._open.append(group)
        self._close(start, verbose)
        self._open.pop()

    def _comment(self, start):
        end = self.text.find(")", start)
        if end < 0:
            self._fail("missing ), unterminated comment", start)
        self._at = end + 1

    def _group(self, verbose):
        text = self.text
        start = self._at
        self._at += 1
        if not text.startswith("?", self._at):
            self._capture(start, verbose, None)
            return
        self._at += 1
        if self._at >= len(text):
            self._fail("unexpected end of pattern", self._at)
        c = text[self._at]
        self._at += 1
        if c == "P":
            self._named(start, verbose)
            return
        if c == ":":
            self._out.append("(?:")
        elif c in "=!>":
            self._out.append("(?" + c)
        elif c == "<":
            if self._at >= len(text):
                self._fail("unexpected end of pattern", self._at)
            if text[self._at] not in "=!":
                self._fail("unknown extension ?<" + text[self._at], start + 1)
            self._out.append("(?<" + text[self._at])
            self._at += 1
        elif c == "(":
            self._conditional(start, verbose)
            return
        elif c in _FLAGS or c == "-":
            self._flag_group(start, verbose)
            return
        else:
            if c == "\\":
                c += self._after_backslash(self._at - 1)
            self._fail("unknown extension ?" + c, start + 1)
        self._close(start, verbose)

    def _named(self, start, verbose):
        text = self.text
        if text.startswith("<", self._at):
            self._at += 1
            position = self._at
            name = self._name(">", "group name")
            self._checked_name(name, position)
            self._capture(start, verbose, name)
            return
        if text.startswith("=", self._at):
            self._at += 1
            position = self._at
            name = self._name(")", "group name")
            self._checked_name(name, position)
            if name not in self.names:
                self._fail(f"unknown group name {name!r}", position)
            group = self.names[name]
            if group in self._open:
                self._fail("cannot refer to an open group", position)
            self._out.append(f"\\g{{{group}}}")
            return
        if self._at >= len(text):
            self._fail("unexpected end of pattern", self._at)
        self._fail("unknown extension ?P" + text[self._at], start + 1)

    def _conditional(self, start, verbose):
        position = self._at
        name = self._name(")", "group name")
        if name.isdecimal():
            group = int(name)
            if not group:
                self._fail("bad group number", position)
        else:
            self._checked_name(name, position)
            if name not in self.names:
                self._fail(f"unknown group name {name!r}", position)
            group = self.names[name]
        self._out.append(f"(?({group})")
        self._close(start, verbose)

    def _flag_group(self, start, verbose):
        """(?i:...) and the like; global flags belong at the start of a pattern."""
        text = self.text
        at = start + 2
        added, removed = "", ""
        while at < len(text) and text[at] in _FLAGS:
            self._check_flag(text[at], at + 1)
            added += text[at]
            at += 1
        if at < len(text) and text[at] == ")":
            self._fail("global flags not at the start of the expression", start)
        if at < len(text) and text[at] == "-":
            at += 1
            if at >= len(text):
                self._fail("missing flag", at)
            while at < len(text) and text[at] in _FLAGS:
                if text[at] in "aLu":
                    self._fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", at + 1)
                removed += text[at]
                at += 1
            if not removed:
                self._fail("unknown flag" if text[at].isalpha() else "missing flag", at)
        if at >= len(text):
            self._fail("missing -, : or )" if not removed else "missing :", at)
        if text[at] != ":":
            self._fail("unknown flag" if text[at].isalpha() else
                       "missing :" if removed else "missing -, : or )", at)
        self._at = at + 1
        verbose = (verbose or "x" in added) and "x" not in removed
        own = [c for c in added if c in "imsx"]
        self._out.append("(?" + "".join(own) + ("-" + removed if removed else "") + ":")
        self._close(start, verbose)
