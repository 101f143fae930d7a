"""traceback hands out its texts in CPython's parts: headings, frames, links, notes, groups, limits, locals."""
import traceback


def show(label, parts):
    parts = list(parts)
    print(f"{label}: {len(parts)}")
    for part in parts:
        print("  ", repr(part).replace(__file__, "FILE"))


def inner(depth):
    if depth:
        inner(depth - 1)
    else:
        int("x")


def caused():
    try:
        inner(1)
    except ValueError as error:
        error.add_note("a note")
        error.add_note("two\nlines")
        raise KeyError("k") from error


def in_context():
    try:
        caused()
    except KeyError:
        raise RuntimeError("line one\nline two\n")


def repeated():
    inner(6)


def grouped():
    errors = []
    for function in (caused, lambda: 1 / 0):
        try:
            function()
        except Exception as error:
            errors.append(error)
    group = ExceptionGroup("many", [*errors, ExceptionGroup("within", [ValueError(1), KeyError("x")])])
    group.add_note("note of the group")
    raise group


def wide():
    raise ExceptionGroup("wide", [ValueError(number) for number in range(17)])


def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError from None


def of_syntax():
    raise SyntaxError("bad thing", ("file.py", 3, 5, "  x = = 3\n", 3, 6))


class Silent(Exception):
    def __str__(self):
        raise ValueError


def silent():
    raise Silent


def oddly_noted():
    error = ValueError("q")
    error.__notes__ = [3, "x\ny", ""]
    raise error


for function in (caused, in_context, repeated, grouped, wide, suppressed, of_syntax, silent, oddly_noted):
    try:
        function()
    except Exception as caught:
        error = caught
    print("---", function.__name__)
    show("exception", traceback.format_exception(error))
    show("only", traceback.format_exception_only(error))
    show("without its chain", traceback.format_exception(error, chain=False))
    show("of one frame", traceback.format_exception(error, limit=1))
    show("of the last frame", traceback.format_exception(error, limit=-1))
    show("of no frame", traceback.format_exception(error, limit=0))
    show("without its way", traceback.format_exception(type(error), error, None))
    show("frames", traceback.format_tb(error.__traceback__))
    show("list", traceback.format_list(traceback.extract_tb(error.__traceback__, 2)))
    told = traceback.TracebackException.from_exception(error)
    print("same:", list(told.format()) == traceback.format_exception(error), "".join(told.format()) != traceback.format_exc())
    print(str(told), told.exc_type, told.__suppress_context__, told.__cause__ is None, told.__context__ is None)
    print(told == traceback.TracebackException.from_exception(error), told == 3)
    compact = traceback.TracebackException.from_exception(error, limit=1, compact=True, max_group_width=1, max_group_depth=0)
    show("compact", compact.format())

try:
    inner(0)
except ValueError as error:
    show("locals", traceback.TracebackException(type(error), error, error.__traceback__.tb_next, capture_locals=True).format())
    frame = traceback.extract_tb(error.__traceback__)[1]
    print(frame.lineno, frame.end_lineno, frame.colno, frame.end_colno, frame.line, frame.locals, list(frame)[1:])
show("of nothing", traceback.format_exception(None))
show("other files", traceback.format_list([("a.py", 3, "f", "x = 1"), ("a.py", 3, "f", None), ("b.py", 3, "f", "")]))
show("again", traceback.StackSummary.from_list([("a.py", 3, "f", "x = 1")] * 6).format())
for wrong in ((3,), (ValueError,), (ValueError, ValueError())):
    try:
        traceback.format_exception(*wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
