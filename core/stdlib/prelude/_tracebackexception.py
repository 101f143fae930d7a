# SPDX-License-Identifier: GPL-3.0-or-later
"""An exception with all that belongs to its text: its way, causes, contexts, notes and the parts of a group."""
import _frames
from _framesummaries import summaries_of

__name__ = "traceback"  # what its classes and functions say that they are of

_heading = "Traceback (most recent call last):\n"
_cause_link = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_link = "\nDuring handling of the above exception, another exception occurred:\n\n"


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = summaries_of(exc_traceback, limit, capture_locals)
        self.exc_type = exc_type
        self._is_on_its_way = exc_traceback is not None and limit != 0
        self._str = _safe_text(exc_value, str)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._message = _message_parts(exc_value)
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name, None))
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if _seen is None and exc_value is not None:
            options = {"limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals,
                       "max_group_width": max_group_width, "max_group_depth": max_group_depth, "_seen": seen}
            _link(self, exc_value, compact, options)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from self._message
        notes = self.__notes__
        if isinstance(notes, (list, tuple, str)):
            for note in notes:
                for line in _safe_text(note, str, "note").split("\n"):
                    yield f"{line}\n"
        elif notes is not None:
            yield _safe_text(notes, repr, "__notes__")

    def format(self, *, chain=True, _ctx=None):
        groups = _OpenGroups() if _ctx is None else _ctx
        for link, each in reversed(self._chain() if chain else [(None, self)]):
            if link is not None:
                yield groups.indented(link)
            if each.exceptions is None:
                if each._is_on_its_way:
                    yield groups.indented(_heading)
                for part in (*each.stack.format(), *each.format_exception_only()):
                    yield groups.indented(part)
            elif groups.depth > self.max_group_depth:
                yield groups.indented(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from each._format_group(chain, groups)

    def _chain(self):
        """Itself and what it came of, each with the words that lead from the next one to it."""
        chain = []
        each = self
        while each is not None:
            if each.__cause__ is not None:
                link, before = _cause_link, each.__cause__
            elif each.__context__ is not None and not each.__suppress_context__:
                link, before = _context_link, each.__context__
            else:
                link, before = None, None
            chain.append((None, each))
            if link is not None:
                chain.append((link, None))
            each = before
        # The words go with the exception behind them.
        return [(chain[at + 1][0] if at + 1 < len(chain) else None, each)
                for at, (_, each) in enumerate(chain) if each is not None]

    def _format_group(self, chain, groups):
        is_outermost = groups.depth == 0
        if is_outermost:
            groups.depth = 1
        if self._is_on_its_way:
            yield groups.indented(f"Exception Group {_heading}", "+" if is_outermost else "|")
        for part in (*self.stack.format(), *self.format_exception_only()):
            yield groups.indented(part)
        shown = self.exceptions[:self.max_group_width]
        more = len(self.exceptions) - len(shown)
        rows = [(str(number), each) for number, each in enumerate(shown, 1)]
        if more > 0:
            rows.append(("...", None))
        for at, (title, each) in enumerate(rows):
            is_last = at == len(rows) - 1
            if is_last:
                groups.is_open = True
            yield f"{groups.margin()}{'  ' if at else '+-'}+---------------- {title} ----------------\n"
            groups.depth += 1
            if each is not None:
                yield from each.format(chain=chain, _ctx=groups)
            else:
                yield groups.indented(f"and {more} more exception{'s' if more > 1 else ''}\n")
            if is_last and groups.is_open:  # else a group within has drawn the line
                yield f"{groups.margin()}+------------------------------------\n"
                groups.is_open = False
            groups.depth -= 1
        if is_outermost:
            groups.depth = 0

    def print(self, *, file=None, chain=True):
        import sys
        file = sys.stderr if file is None else file
        for line in self.format(chain=chain):
            print(line, file=file, end="")


class _OpenGroups:
    """How many groups are around what is told, and whether the last one still needs its line."""

    def __init__(self):
        self.depth = 0
        self.is_open = False

    def margin(self):
        return " " * (2 * self.depth)

    def indented(self, text, mark="|"):
        if not self.depth:
            return text
        return "".join(f"{self.margin()}{mark} {line}" for line in text.splitlines(True))


def _link(root, error, compact, options):
    """Tells what led to the exceptions, one after the other however long the chain is."""
    pending = [(root, error)]
    seen = options["_seen"]

    def tell(other):
        return TracebackException(type(other), other, other.__traceback__, **options)

    while pending:
        told, error = pending.pop()
        cause, context = error.__cause__, error.__context__
        if cause is not None and id(cause) not in seen:
            told.__cause__ = tell(cause)
            pending.append((told.__cause__, cause))
        needs_context = not compact or told.__cause__ is None and not error.__suppress_context__
        if needs_context and context is not None and id(context) not in seen:
            told.__context__ = tell(context)
            pending.append((told.__context__, context))
        if isinstance(error, BaseExceptionGroup):
            told.exceptions = [tell(part) for part in error.exceptions]
            pending.extend(zip(told.exceptions, error.exceptions))


def _message_parts(error):
    """The last line, and what stands before it of a syntax error, without the notes."""
    if error is None:
        return ["NoneType: None\n"]
    if not isinstance(error, SyntaxError):
        name = type(error).__qualname__
        module = type(error).__module__
        if module not in ("__main__", "builtins"):
            name = f"{module}.{name}"
        text = _safe_text(error, str)
        return [f"{name}: {text}\n" if text else f"{name}\n"]
    notes = "".join(f"{line}\n" for note in getattr(error, "__notes__", None) or ()
                    for line in str(note).split("\n"))
    lines = _frames.format_exception_only(error).removesuffix(notes).splitlines(True)
    before = [line for line in lines[:-1] if line.startswith("  ")]
    return before + ["".join(lines[len(before):])]


def _safe_text(value, function, what="exception"):
    try:
        return function(value)
    except:
        return f"<{what} {function.__name__}() failed>"
