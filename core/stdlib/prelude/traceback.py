# SPDX-License-Identifier: GPL-3.0-or-later
"""traceback, written in the scenario language: of the program's own frames, which _frames knows."""
import sys
import _frames

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
           "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
           "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
           "TracebackException", "walk_stack", "walk_tb"]

_unset = object()
_heading = "Traceback (most recent call last):\n"


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line if line is not None else _frames.line_text(lineno)
        self.locals = None if locals is None else {name: repr(value) for name, value in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    def _items(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._items() == other._items()
        if isinstance(other, tuple):
            return self._items() == other
        return NotImplemented

    def __getitem__(self, index):
        return self._items()[index]

    def __iter__(self):
        return iter(self._items())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    @classmethod
    def from_list(cls, entries):
        return cls(entry if isinstance(entry, FrameSummary)
                   else FrameSummary(entry[0], entry[1], entry[2], line=entry[3])
                   for entry in entries)

    @classmethod
    def extract(cls, frames, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
        return cls(_summary(frame, lineno, capture_locals) for frame, lineno in _limited(list(frames), limit))

    def format_frame_summary(self, frame):
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        if frame.line:
            text += f"    {frame.line.strip()}\n"
        for name, value in sorted((frame.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self):
        lines = []
        last, count = None, 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                _end_repeats(lines, count)
                last, count = place, 0
            count += 1
            if count <= 3:
                lines.append(self.format_frame_summary(frame))
        _end_repeats(lines, count)
        return lines


def _summary(frame, lineno, has_locals):
    code = frame.f_code
    return FrameSummary(code.co_filename, lineno, code.co_name, locals=frame.f_locals if has_locals else None)


def _end_repeats(lines, count):
    if count > 3:
        more = count - 3
        lines.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def _limited(entries, limit):
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def _exception_and_traceback(exc, value, tb):
    if value is _unset and tb is _unset:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc, exc.__traceback__ if exc is not None else None
    if value is _unset or tb is _unset:
        raise ValueError("Both or neither of value and tb must be given")
    return value, tb


def extract_tb(tb, limit=None):
    return StackSummary.from_list(_limited(_frames.entries(tb), limit))


def extract_stack(f=None, limit=None):
    stack = StackSummary.extract(walk_stack(_frames.frame(0) if f is None else f), limit=limit)
    stack.reverse()
    return stack


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = _frames.frame(0)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    if limit is None:
        return _entries_of(_frames.format_traceback(tb))
    return extract_tb(tb, limit).format()


def _entries_of(text):
    entries = []
    for line in text.splitlines(True):
        if line.startswith("  File ") or line.startswith("  [Previous"):
            entries.append(line)
        else:
            entries[-1] += line
    return entries


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def format_exception_only(exc, /, value=_unset):
    if value is _unset:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    text = _frames.format_exception_only(value)
    notes = [f"{line}\n" for note in getattr(value, "__notes__", ())
             for line in str(note).split("\n")]
    return [text.removesuffix("".join(notes))] + notes


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True):
    value, tb = _exception_and_traceback(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"]
    if limit is None and tb is value.__traceback__:
        if chain or (value.__cause__ is None and (value.__context__ is None
                                                  or value.__suppress_context__)):
            return _parts(_frames.format_exception(value))
    lines = []
    if chain:
        if value.__cause__ is not None:
            lines += format_exception(value.__cause__, limit=limit)
            lines.append("\nThe above exception was the direct cause "
                         "of the following exception:\n\n")
        elif value.__context__ is not None and not value.__suppress_context__:
            lines += format_exception(value.__context__, limit=limit)
            lines.append("\nDuring handling of the above exception, "
                         "another exception occurred:\n\n")
    if tb is not None:
        lines.append(_heading)
        lines += format_tb(tb, limit)
    return lines + format_exception_only(value)


def _parts(text):
    """The pieces in which CPython hands it out: heading, one for each frame, the rest."""
    parts = []
    for line in text.splitlines(True):
        if parts and parts[-1].startswith("  File ") and line.startswith("    "):
            parts[-1] += line
        else:
            parts.append(line)
    return parts


def _write(text, file):
    print(text, file=sys.stderr if file is None else file, end="")


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True):
    _write("".join(format_exception(exc, value, tb, limit, chain)), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def print_tb(tb, limit=None, file=None):
    _write("".join(format_tb(tb, limit)), file)


def print_list(extracted_list, file=None):
    _write("".join(format_list(extracted_list)), file)


def print_stack(f=None, limit=None, file=None):
    _write("".join(format_stack(f, limit)), file)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # it still runs
        tb = tb.tb_next


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10):
        self.exc_type = exc_type
        self.stack = (StackSummary.extract(walk_tb(exc_traceback), limit=limit, capture_locals=True)
                      if capture_locals else extract_tb(exc_traceback, limit))
        self._shows_locals = capture_locals
        self._value = exc_value
        self._traceback = exc_traceback
        self._limit = limit
        self._str = str(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__
        cause, context = exc_value.__cause__, exc_value.__context__
        self.__cause__ = self.from_exception(cause) if cause is not None else None
        self.__context__ = self.from_exception(context) if context is not None else None

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from format_exception_only(self._value)

    def format(self, *, chain=True):
        if not self._shows_locals:
            yield from format_exception(self.exc_type, self._value, self._traceback, self._limit, chain)
            return
        if self.stack:
            yield _heading
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True):
        _write("".join(self.format(chain=chain)), file)
