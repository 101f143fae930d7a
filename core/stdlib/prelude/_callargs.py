# SPDX-License-Identifier: GPL-3.0-or-later
"""Which parameters functions have, and what a call would bind to them."""

from collections import namedtuple

from _objectkinds import ismethod
from _signatures import _empty, _from_function, _ParameterKind

__name__ = "inspect"  # what its classes and functions say that they are of

FullArgSpec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations",
                         module="inspect")


def getfullargspec(func):
    function = func.__func__ if ismethod(func) else func
    found = _from_function(function)
    by_kind = {kind: [] for kind in _ParameterKind}
    for parameter in found.parameters.values():
        by_kind[parameter.kind].append(parameter)
    ordinary = by_kind[_ParameterKind.POSITIONAL_ONLY] + by_kind[_ParameterKind.POSITIONAL_OR_KEYWORD]
    only = by_kind[_ParameterKind.KEYWORD_ONLY]
    defaults = tuple(each.default for each in ordinary if each.default is not _empty)
    first = lambda kind: by_kind[kind][0].name if by_kind[kind] else None
    hints = function.__annotations__
    shown = {name: hints[name] for name in ("return", *found.parameters) if name in hints}
    return FullArgSpec([each.name for each in ordinary], first(_ParameterKind.VAR_POSITIONAL),
                       first(_ParameterKind.VAR_KEYWORD), defaults or None, [each.name for each in only],
                       {each.name: each.default for each in only if each.default is not _empty} or None,
                       shown)


def _listed(names):
    *first, last = [repr(name) for name in names]
    if len(first) > 1:
        return f"{', '.join(first)}, and {last}"
    return f"{first[0]} and {last}" if first else last


def _refuse_missing(name, missing, kind):
    count = len(missing)
    raise TypeError(f"{name}() missing {count} required {kind} argument{'s' if count > 1 else ''}: {_listed(missing)}")


def _refuse_surplus(name, spec, given, given_only):
    least = len(spec.args) - len(spec.defaults or ())
    most = len(spec.args)
    takes = f"from {least} to {most} positional arguments" if spec.defaults else \
        f"{most} positional argument{'s' if most != 1 else ''}"
    also = ""
    if given_only:
        also = (f" positional argument{'s' if given != 1 else ''} (and {given_only} keyword-only "
                f"argument{'s' if given_only != 1 else ''})")
    raise TypeError(f"{name}() takes {takes} but {given}{also} {'was' if given == 1 and not given_only else 'were'} given")


def getcallargs(func, /, *positional, **named):
    """What each parameter would have as its value in the body."""
    spec = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    bound = dict(zip(spec.args, positional))
    if spec.varargs:
        bound[spec.varargs] = tuple(positional[len(spec.args):])
    if spec.varkw:
        bound[spec.varkw] = {}
    for key, value in named.items():
        if key not in spec.args and key not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            bound[spec.varkw][key] = value
        elif key in bound:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        else:
            bound[key] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        _refuse_surplus(name, spec, len(positional), len([key for key in spec.kwonlyargs if key in bound]))
    defaults = dict(zip(spec.args[len(spec.args) - len(spec.defaults or ()):], spec.defaults or ()))
    for names, known, kind in ((spec.args, defaults, "positional"),
                               (spec.kwonlyargs, spec.kwonlydefaults or {}, "keyword-only")):
        missing = [key for key in names if key not in bound and key not in known]
        if missing and (kind == "keyword-only" or len(positional) < len(names)):
            _refuse_missing(name, missing, kind)
        for key in names:
            if key not in bound:
                bound[key] = known[key]
    return bound


def getclasstree(classes, unique=False):
    """Nested lists: each class with its bases, then a list of those that derive from it."""
    children, roots = {}, []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
            continue
        for base in cls.__bases__:
            below = children.setdefault(base, [])
            if cls not in below:
                below.append(cls)
            if unique and base in classes:
                break
    roots += [base for base in children if base not in classes]
    return _tree(roots, children, None)


def _tree(classes, children, parent):
    found = []
    for cls in sorted(classes, key=lambda each: (each.__module__, each.__name__)):
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(_tree(children[cls], children, cls))
    return found


def getgeneratorlocals(generator):
    if not hasattr(generator, "gi_frame"):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return frame.f_locals if frame is not None else {}


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return frame.f_locals if frame is not None else {}
