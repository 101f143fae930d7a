"""traceback: what it formats and extracts (paths are cut off), with causes, limits and groups."""
import sys
import traceback


def show(lines):
    for line in "".join(lines).splitlines():
        if "File " in line:
            before, _, rest = line.partition('File "')
            line = f'{before}File "{rest.rpartition("/")[2]}'
        print(line)


def inner(x):
    return 1 / x


def outer(x):
    try:
        inner(x)
    except ZeroDivisionError as error:
        raise ValueError("outer failed") from error


try:
    outer(0)
except ValueError as error:
    show(traceback.format_exc())
    show(traceback.format_exception(error, chain=False))
    show(traceback.format_exception(error, limit=1, chain=False))
    show(traceback.format_exception(type(error), error, error.__traceback__))
    show(traceback.format_tb(error.__traceback__))
    print(traceback.format_exception_only(error), traceback.format_exception_only(KeyError, KeyError("k")))
    stack = traceback.extract_tb(error.__traceback__)
    print([(frame.lineno, frame.name, frame.line) for frame in stack], len(stack[0]))
    print(stack[-1].name, stack[-1].filename.rpartition("/")[2])
    summary = traceback.TracebackException.from_exception(error)
    print(summary, summary.exc_type, list(summary.format_exception_only()))
    traceback.print_exc(file=sys.stderr)
    error.add_note("a note")
    print(traceback.format_exception_only(error))
print(traceback.format_exc())
try:
    try:
        {}["missing"]
    except KeyError:
        int("x")
except ValueError:
    show(traceback.format_exc())


def recursive(n):
    if n == 0:
        raise RuntimeError("deep")
    recursive(n - 1)


try:
    recursive(10)
except RuntimeError:
    show(traceback.format_exc())


def where():
    return [frame.name for frame in traceback.extract_stack()][-2:]


print(where())
