# SPDX-License-Identifier: GPL-3.0-or-later
"""The formatters of logging and the styles of their formats."""
import time

__name__ = "logging"  # what its classes say that they are of

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


class PercentStyle:
    default_format, asctime_format, asctime_search = "%(message)s", "%(asctime)s", "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._defaults = defaults
        self._fmt = fmt if fmt else self.default_format

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as missing:
            raise ValueError(f"Formatting field not found in record: {missing}")

    def _format(self, record):
        return self._fmt % self._values(record)

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        if not _has_percent_field(self._fmt):
            style = self.default_format[0]
            raise ValueError(f"Invalid format '{self._fmt}' for '{style}' style")


def _has_percent_field(text):
    """Whether there is a %(name)... with a conversion."""
    start = text.find("%(")
    while start >= 0:
        end = text.find(")", start)
        name = text[start + 2:end]
        if end > start + 2 and all(c.isalnum() or c == "_" for c in name):
            rest = text[end + 1:].lstrip("#0+ -").lstrip("0123456789*")
            if rest[:1] == ".":
                rest = rest[1:].lstrip("0123456789*")
            if rest[:1] and rest[0] in "diouxefgcrsaDIOUXEFGCRSA%":
                return True
        start = text.find("%(", start + 2)
    return False


class StrFormatStyle(PercentStyle):
    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        depth_free = self._fmt.replace("{{", "").replace("}}", "")
        found = 0
        while "{" in depth_free:
            before, _, rest = depth_free.partition("{")
            if "}" in before:
                raise ValueError("invalid format: Single '}' encountered in format string")
            field, closed, depth_free = rest.partition("}")
            if not closed:
                raise ValueError("invalid format: expected '}' before end of string")
            name = field.partition(":")[0].partition("!")[0]
            if name and not (name[0].isalpha() or name[0] == "_" or name.isdigit()):
                raise ValueError(f"invalid format: invalid field name/expression: {name!r}")
            found += bool(name)
        if "}" in depth_free:
            raise ValueError("invalid format: Single '}' encountered in format string")
        if not found:
            raise ValueError("invalid format: no fields")


class StringTemplateStyle(PercentStyle):
    default_format = "${message}"
    asctime_format = "${asctime}"
    asctime_search = "${asctime}"

    def __init__(self, fmt, *, defaults=None):
        import string
        super().__init__(fmt, defaults=defaults)
        self._template = string.Template(self._fmt)

    def usesTime(self):
        return "$asctime" in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        names = self._fmt.replace("$$", "")
        at = names.find("$")
        if at < 0:
            raise ValueError("invalid format: no fields")
        if not (names[at + 1:at + 2] == "{" or names[at + 1:at + 2].isidentifier()):
            raise ValueError("invalid format: bare '$' not allowed")

    def _format(self, record):
        return self._template.substitute(**self._values(record))


_STYLES = {"%": (PercentStyle, BASIC_FORMAT),
           "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
           "$": (StringTemplateStyle, "${levelname}:${name}:${message}")}


def _check_style(style):
    if style not in _STYLES:
        raise ValueError("Style must be one of: %s" % ",".join(_STYLES))


def _localtime(seconds):
    if hasattr(time, "localtime"):
        return time.localtime(seconds)
    from datetime import datetime, timezone
    return datetime.fromtimestamp(seconds, timezone.utc)


def _strftime(format, moment):
    return time.strftime(format, moment) if hasattr(time, "strftime") else moment.strftime(format)


class Formatter:
    converter = staticmethod(_localtime)
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        _check_style(style)
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (record.exc_text, record.stack_info and self.formatStack(record.stack_info)):
            if more:
                text += more if text.endswith("\n") else "\n" + more
        return text

    def formatMessage(self, record):
        return self._style.format(record)

    def usesTime(self):
        return self._style.usesTime()

    def formatStack(self, stack_info):
        return stack_info

    def formatException(self, ei):
        import traceback
        return "".join(traceback.format_exception(*ei)).rstrip("\n")

    def formatTime(self, record, datefmt=None):
        moment = self.converter(record.created)
        if datefmt:
            return _strftime(datefmt, moment)
        text = _strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text


_defaultFormatter = Formatter()


class BufferingFormatter:
    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""

    def format(self, records):
        if not records:
            return ""
        lines = [self.linefmt.format(record) for record in records]
        return self.formatHeader(records) + "".join(lines) + self.formatFooter(records)
