# SPDX-License-Identifier: GPL-3.0-or-later
"""The frames of a traceback or of a stack, as traceback tells them: of the program's own, which _frames knows."""
import sys
import _frames

__name__ = "traceback"  # what its classes and functions say that they are of

_SHOWN_REPEATS = 3


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = (line if line is not None else _line_text(filename, lineno)).strip()
        self.locals = None if locals is None else {name: repr(value) for name, value in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._marks = ""  # what stands under the line

    def _items(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._items() == other._items() and self.locals == other.locals
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


def _line_text(filename, lineno):
    place = _frames.caller()
    return _frames.line_text(lineno) if place is not None and place[0] == filename else ""


class StackSummary(list):
    @classmethod
    def from_list(cls, a_list):
        return cls(entry if isinstance(entry, FrameSummary)
                   else FrameSummary(entry[0], entry[1], entry[2], line=entry[3])
                   for entry in a_list)

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls(_summary(frame, lineno, capture_locals) for frame, lineno in _limited(list(frame_gen), limit))

    def format_frame_summary(self, frame_summary):
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line}\n"
            if frame_summary._marks:
                text += f"    {frame_summary._marks}\n"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self):
        lines = []
        last, count = None, 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                _end_repeats(lines, count)
                last, count = place, 0
            count += 1
            if count <= _SHOWN_REPEATS:
                lines.append(text)
        _end_repeats(lines, count)
        return lines


def _end_repeats(lines, count):
    if count > _SHOWN_REPEATS:
        more = count - _SHOWN_REPEATS
        lines.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def _summary(frame, lineno, has_locals):
    code = frame.f_code
    return FrameSummary(code.co_filename, lineno, code.co_name, locals=frame.f_locals if has_locals else None)


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def summaries_of(tb, limit=None, has_locals=False):
    """Of a traceback's frames, with what stands under their lines."""
    stack = StackSummary()
    for (filename, lineno, name, line), end_lineno, colno, end_colno, marks, frame in _limited(_frames.entries(tb), limit):
        summary = FrameSummary(filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno,
                               end_colno=end_colno, locals=frame.f_locals if has_locals and frame is not None else None)
        summary._marks = marks
        stack.append(summary)
    return stack
