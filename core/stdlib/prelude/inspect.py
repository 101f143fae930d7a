# SPDX-License-Identifier: GPL-3.0-or-later
"""inspect, written in the scenario language."""

import sys
from _callargs import (FullArgSpec, getcallargs, getclasstree, getcoroutinelocals, getfullargspec,
                       getgeneratorlocals)
from _inspectframes import (ArgInfo, FrameInfo, Traceback, currentframe, formatargvalues, getargvalues, getframeinfo,
                            getinnerframes, getlineno, getouterframes, stack, trace)
from _objectkinds import (_has_code_flag, CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR,
                          CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS,
                          CO_VARKEYWORDS, getattr_static, isabstract, isasyncgen, isasyncgenfunction,
                          isawaitable, isbuiltin, isclass, iscode, iscoroutine, iscoroutinefunction,
                          isdatadescriptor, isframe, isfunction, isgenerator, isgeneratorfunction,
                          isgetsetdescriptor, ismemberdescriptor, ismethod, ismethoddescriptor,
                          ismethodwrapper, ismodule, isroutine, istraceback, unwrap)
from _signatures import (_empty, _from_function, _of_partial, _ParameterKind, _signature_of, _void,
                         _without_first, BoundArguments, formatannotation, get_annotations,
                         Parameter, signature, Signature)

__all__ = ["ArgInfo", "BoundArguments", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED",
           "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS",
           "CO_NOFREE", "CO_OPTIMIZED", "CO_VARARGS", "CO_VARKEYWORDS", "FrameInfo", "FullArgSpec", "GEN_CLOSED", "GEN_CREATED",
           "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature", "Traceback", "cleandoc", "currentframe",
           "formatannotation", "formatargvalues", "get_annotations", "getargvalues", "getattr_static",
           "getcallargs", "getclasstree", "getclosurevars", "getcoroutinelocals", "getcoroutinestate", "getdoc", "getfile", "getframeinfo", "getfullargspec",
           "getgeneratorlocals", "getgeneratorstate", "getinnerframes", "getlineno", "getmembers", "getmembers_static", "getmodule",
           "getmodulename", "getmro", "getouterframes", "getsource", "getsourcefile", "getsourcelines", "isabstract",
           "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine",
           "iscoroutinefunction", "isdatadescriptor", "isframe", "isfunction", "isgenerator", "isgeneratorfunction",
           "isgetsetdescriptor", "ismemberdescriptor", "ismethod", "ismethoddescriptor", "ismethodwrapper",
           "ismodule", "isroutine", "istraceback", "signature", "stack", "trace", "unwrap"]


def getmembers(object, predicate=None):
    names = dir(object)
    found = []
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getmembers_static(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr_static(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getmro(cls):
    return cls.__mro__


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name.removesuffix(".py") if name.endswith(".py") else None


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    if lines:
        lines[0] = lines[0].lstrip()
    if margins:
        lines[1:] = [line[min(margins):] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base.__doc__ is not None and base.__doc__ is not _builtin_doc:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


_builtin_doc = object.__doc__


def _refused(name, instead=""):
    raise OSError(f"inspect.{name}() is not in the language of a scenario{instead}")


def getsource(object):
    _refused("getsource", ": a scenario cannot read its own text")


def getsourcelines(object):
    _refused("getsourcelines", ": a scenario cannot read its own text")


def getsourcefile(object):
    return getfile(object)


def getfile(object):
    if isfunction(object) or ismethod(object):
        return object.__code__.co_filename
    if ismodule(object) and getattr(object, "__file__", None):
        return object.__file__
    raise TypeError(f"{object!r} is a built-in {'class' if isclass(object) else 'module'}")


def getgeneratorstate(generator):
    if generator.gi_running:
        return "GEN_RUNNING"
    if generator.gi_frame is None:
        return "GEN_CLOSED"
    return "GEN_CREATED" if _is_created(generator) else "GEN_SUSPENDED"


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return "CORO_RUNNING"
    if coroutine.cr_frame is None:
        return "CORO_CLOSED"
    return "CORO_CREATED" if _is_created(coroutine) else "CORO_SUSPENDED"


def _is_created(suspended):
    return not getattr(suspended, "gi_suspended", getattr(suspended, "cr_suspended", False))


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")


def getclosurevars(func):
    _refused("getclosurevars")
