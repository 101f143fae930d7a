# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of inspect that looks at frames and tracebacks: the program's own, as _frames knows them."""
import _frames
from collections import namedtuple

Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=(None,) * 4)
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals", module="inspect")


def _with_positions(name, fields):
    """A named tuple with one attribute more, which its repr shows."""
    plain = namedtuple("_" + name, fields)
    shown = ", ".join(f"{field}={{!r}}" for field in fields.split())

    def make(cls, *values, positions=None, **named):
        made = super(whole, cls).__new__(cls, *values, **named)
        made.positions = positions
        return made

    def text(self):
        return f"{name}({shown}, positions={{!r}})".format(*self, self.positions)

    whole = type(name, (plain,), {"__new__": make, "__repr__": text, "__module__": "inspect"})
    return whole


Traceback = _with_positions("Traceback", "filename lineno function code_context index")
FrameInfo = _with_positions("FrameInfo", "frame filename lineno function code_context index")


def getframeinfo(frame, context=1):
    code = getattr(frame, "tb_frame", frame)
    if not hasattr(code, "f_code"):
        raise TypeError("{!r} is not a frame or traceback object".format(frame))
    if code is not frame:
        lineno, last, frame = frame.tb_lineno, frame.tb_lasti, code
    else:
        lineno, last = frame.f_lineno, frame.f_lasti
    code = frame.f_code
    lines = index = None
    all_lines = _frames.source(code).splitlines(True) if context > 0 else None
    if all_lines:
        start = max(0, min(lineno - 1 - context // 2, len(all_lines) - context))
        lines = all_lines[start:start + context]
        index = lineno - 1 - start
    return Traceback(code.co_filename, lineno, code.co_name, lines, index,
                     positions=Positions(*_frames.position(code, last)))


def _info(frame, place):
    return FrameInfo(frame, *place, positions=place.positions)


def getouterframes(frame, context=1):
    infos = []
    while frame:
        infos.append(_info(frame, getframeinfo(frame, context)))
        frame = frame.f_back
    return infos


def getinnerframes(tb, context=1):
    infos = []
    while tb:
        infos.append(_info(tb.tb_frame, getframeinfo(tb, context)))
        tb = tb.tb_next
    return infos


def getlineno(frame):
    return frame.f_lineno


def currentframe():
    return _frames.frame(0)


def stack(context=1):
    return getouterframes(_frames.frame(0), context)


def trace(context=1):
    from sys import exc_info
    return getinnerframes(exc_info()[2], context)


def getargvalues(frame):
    code = frame.f_code
    names = list(code.co_varnames)
    count = code.co_argcount + code.co_kwonlyargcount
    rest = names[count:]
    varargs = rest.pop(0) if code.co_flags & 4 else None
    return ArgInfo(names[:count], varargs, rest[0] if code.co_flags & 8 else None, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals):
    shown = [f"{name}={locals[name]!r}" for name in args]
    if varargs:
        shown.append(f"*{varargs}={locals[varargs]!r}")
    if varkw:
        shown.append(f"**{varkw}={locals[varkw]!r}")
    return "(" + ", ".join(shown) + ")"
