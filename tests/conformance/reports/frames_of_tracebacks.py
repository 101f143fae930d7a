"""Tracebacks lead to frames: tb_frame, walk_tb, the variables where it failed, extract_stack and print_stack."""
import inspect
import sys
import traceback


def divide(a, b):
    quotient = None
    quotient = a / b
    return quotient


def average(values):
    total = sum(values)
    return divide(total, len(values))


try:
    average([])
except ZeroDivisionError as error:
    entry = error.__traceback__
    while entry:
        frame = entry.tb_frame
        shown = {k: v for k, v in frame.f_locals.items() if frame.f_code.co_name != "<module>"}
        print(frame.f_code.co_name, entry.tb_lineno, frame.f_lineno >= entry.tb_lineno, shown)
        entry = entry.tb_next
    for frame, line in traceback.walk_tb(error.__traceback__):
        print(frame.f_code.co_name, line)
    innermost = inspect.trace()[-1]
    print(innermost.function, innermost.lineno, innermost.frame.f_locals, innermost.frame.f_back.f_code.co_name)
    summary = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__.tb_next), capture_locals=True)
    for each in summary:
        print(each.name, each.locals)
    print("".join(summary.format()).replace(__file__, "FILE"))
    text = "".join(traceback.TracebackException.from_exception(error).format())
    print(text.splitlines()[-1])
    traceback.clear_frames(error.__traceback__)
    print(error.__traceback__.tb_next.tb_frame.f_locals)


class Watched:
    def __del__(self):
        print("freed")


def holds():
    watched = Watched()
    raise KeyError("kept")


try:
    holds()
except KeyError as error:
    kept = error
    print("still there")
print("before", kept.__traceback__.tb_next.tb_frame.f_locals.keys())
del kept
print("after")


def third():
    for each in traceback.extract_stack()[-3:]:
        print(each.name, each.lineno, each.line)
    print([each.name for each in traceback.extract_stack(limit=2)])
    print([each.name for each in traceback.extract_stack(sys._getframe(1))][-2:])
    print("".join(traceback.format_stack(limit=1)).splitlines()[1])
    traceback.print_stack(limit=2)
    traceback.print_stack(sys._getframe().f_back, limit=1, file=sys.stderr)
    print([frame.f_code.co_name for frame, _ in traceback.walk_stack(sys._getframe())][:3])


def second():
    third()


second()
print(repr(traceback.extract_stack()[-1]).split("line")[1])


def excepthook(kind, value, trace):
    while trace.tb_next:
        trace = trace.tb_next
    print("hook:", kind.__name__, value, trace.tb_frame.f_code.co_name, trace.tb_frame.f_locals)


try:
    divide(1, 0)
except ZeroDivisionError:
    excepthook(*sys.exc_info())
    print([info.function for info in inspect.getinnerframes(sys.exc_info()[2])])
