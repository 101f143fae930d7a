# SPDX-License-Identifier: GPL-3.0-or-later
"""atexit, written in the scenario language. The run calls _run_exitfuncs() when its threads have ended."""
import sys

_functions = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            import traceback
            sys.stderr.write(f"Exception ignored in atexit callback: {func!r}\n"
                             + "".join(traceback.format_exception(error)))
