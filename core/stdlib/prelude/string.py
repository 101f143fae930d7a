# SPDX-License-Identifier: GPL-3.0-or-later
"""string, written in the scenario language."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
           "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter",
           "Template"]

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\v\f"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_missing = object()


class _Chained:
    """Looks names up in the keywords first, then in the mapping."""

    def __init__(self, keywords, mapping):
        self.keywords = keywords
        self.mapping = mapping

    def __getitem__(self, name):
        if name in self.keywords:
            return self.keywords[name]
        return self.mapping[name]


class Template:
    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    def __init__(self, template):
        self.template = template

    def _identifier(self, start, in_braces):
        """Where the identifier that begins here ends."""
        text = self.template
        pattern = in_braces and self.braceidpattern or self.idpattern
        if pattern is not Template.idpattern:
            import re

            found = re.compile(pattern, self.flags).match(text, start)
            return found.end() if found else start
        end = start
        while end < len(text) and (text[end] == "_" or text[end] in ascii_letters
                                   or end > start and text[end] in digits):
            end += 1
        return end

    def _parts(self):
        """Pieces of (literal text, kind, name, position)."""
        text = self.template
        mark = self.delimiter
        at = 0
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield text[at:], "end", None, at
                return
            literal = text[at:found]
            after = found + len(mark)
            if text.startswith(mark, after):
                yield literal, "escaped", None, found
                at = after + len(mark)
                continue
            end = self._identifier(after, False)
            if end > after:
                yield literal, "named", text[after:end], found
                at = end
                continue
            if text.startswith("{", after):
                end = self._identifier(after + 1, True)
                if end > after + 1 and text.startswith("}", end):
                    yield literal, "braced", text[after + 1:end], found
                    at = end + 1
                    continue
            yield literal, "invalid", None, found
            at = after

    def _refuse(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = position - len("".join(lines[:-1])) + 1, len(lines)
            if lines[-1].endswith("\n"):
                column, line = 1, line + 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _fill(self, mapping, keywords, is_safe):
        values = _Chained(keywords, mapping) if keywords and mapping else mapping or keywords
        out = []
        for literal, kind, name, position in self._parts():
            out.append(literal)
            if kind == "escaped":
                out.append(self.delimiter)
            elif kind == "invalid":
                if not is_safe:
                    self._refuse(position)
                out.append(self.delimiter)
            elif name is not None:
                try:
                    out.append(str(values[name]))
                except KeyError:
                    if not is_safe:
                        raise
                    out.append(self.delimiter
                               + ("{" + name + "}" if kind == "braced" else name))
        return "".join(out)

    def substitute(self, mapping=None, /, **kws):
        return self._fill({} if mapping is None else mapping, kws, False)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._fill({} if mapping is None else mapping, kws, True)

    def is_valid(self):
        return all(kind != "invalid" for _, kind, _, _ in self._parts())

    def get_identifiers(self):
        names = []
        for _, kind, name, _ in self._parts():
            if name is not None and name not in names:
                names.append(name)
        return names


def _split_field(text, start):
    """From behind a brace: the field's name, conversion, format, and where it ends."""
    at = start
    in_brackets = False
    while at < len(text) and (in_brackets or text[at] not in "!:}{"):
        in_brackets = text[at] == "[" or in_brackets and text[at] != "]"
        at += 1
    if at < len(text) and text[at] == "{":
        raise ValueError("unexpected '{' in field name")
    name = text[start:at]
    conversion = None
    if text.startswith("!", at):
        if at + 1 >= len(text):
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[at + 1]
        at += 2
        if at < len(text) and text[at] not in ":}":
            raise ValueError("expected ':' after conversion specifier")
    spec = ""
    if text.startswith(":", at):
        begin = at = at + 1
        depth = 0
        while at < len(text) and (depth or text[at] != "}"):
            depth += (text[at] == "{") - (text[at] == "}")
            at += 1
        spec = text[begin:at]
    if at >= len(text):
        raise ValueError("expected '}' before end of string")
    return name, spec, conversion, at + 1


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            if field == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                field = str(auto_arg_index)
                auto_arg_index += 1
            elif field.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                auto_arg_index = False
            value, used = self.get_field(field, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args,
                                                 recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        text = format_string
        literal = ""
        at = 0
        while at < len(text):
            c = text[at]
            if c not in "{}":
                end = at
                while end < len(text) and text[end] not in "{}":
                    end += 1
                literal += text[at:end]
                at = end
            elif text.startswith(c, at + 1):
                yield literal + c, None, None, None
                literal = ""
                at += 2
            elif c == "}":
                raise ValueError("Single '}' encountered in format string")
            elif at + 1 == len(text):
                raise ValueError("Single '{' encountered in format string")
            else:
                name, spec, conversion, at = _split_field(text, at + 1)
                yield literal, name, spec, conversion
                literal = ""
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in ".[":
            end += 1
        first = field_name[:end]
        first = int(first) if first.isdigit() else first
        value = self.get_value(first, args, kwargs)
        while end < len(field_name):
            begin = end + 1
            if field_name[end] == ".":
                end = begin
                while end < len(field_name) and field_name[end] not in ".[":
                    end += 1
                value = getattr(value, field_name[begin:end])
            else:
                end = field_name.find("]", begin)
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = field_name[begin:end]
                value = value[int(key) if key.isdigit() else key]
                end += 1
        return value, first
