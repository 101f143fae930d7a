# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods that dataclasses are given."""

from _datafields import _FIELD_INITVAR, _HAS_DEFAULT_FACTORY, FrozenInstanceError, MISSING
from _definitions import define as _define
from _recursiverepr import recursive_repr
from types import FunctionType, GenericAlias

__name__ = "dataclasses"  # what its classes and functions say that they are of


def _make(name, parameters, lines, names, result=""):
    """A function from its text, whose free names are those given."""
    body = "\n".join(f"  {line}" for line in lines)
    source = (f"def __create_fn__({', '.join(names)}):\n"
              f" def {name}({', '.join(parameters)}){result}:\n{body}\n return {name}")
    return _define(source, "__create_fn__")(**names)


def _set_name(cls, made):
    made.__qualname__ = f"{cls.__qualname__}.{made.__name__}"
    made.__module__ = cls.__module__
    return made


def _set_new(cls, name, made):
    if name in cls.__dict__:
        return True
    if isinstance(made, FunctionType):
        _set_name(cls, made)
    setattr(cls, name, made)
    return False


def _init_line(f, frozen, slots, names):
    """The line of __init__ that sets this field; None: it sets nothing."""
    default_name = f"_dflt_{f.name}"
    if f.default_factory is not MISSING:
        names[default_name] = f.default_factory
        value = f"{default_name}()"
        if f.init:
            value += f" if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}"
    elif f.init:
        if f.default is not MISSING:
            names[default_name] = f.default
        value = f.name
    elif slots and f.default is not MISSING:
        names[default_name] = f.default
        value = default_name
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    self_name = names["_self_name"]
    if frozen:
        return f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})"
    return f"{self_name}.{f.name}={value}"


def _init_parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ""
    elif f.default is not MISSING:
        default = f"=_dflt_{f.name}"
    else:
        default = "=_HAS_DEFAULT_FACTORY"
    return f"{f.name}:_type_{f.name}{default}"


def _init_fn(all_fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    seen_default = False
    for f in std_fields:
        if f.init:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
    names = {f"_type_{f.name}": f.type for f in all_fields}
    names["_HAS_DEFAULT_FACTORY"] = _HAS_DEFAULT_FACTORY
    names["__dataclass_builtins_object__"] = object
    names["_self_name"] = self_name
    lines = []
    for f in all_fields:
        line = _init_line(f, frozen, slots, names)
        if line:
            lines.append(line)
    del names["_self_name"]
    if has_post_init:
        arguments = ",".join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        lines.append(f"{self_name}.__post_init__({arguments})")
    parameters = [self_name] + [_init_parameter(f) for f in std_fields]
    if kw_only_fields:
        parameters += ["*"] + [_init_parameter(f) for f in kw_only_fields]
    return _make("__init__", parameters, lines or ["pass"], names, "->None")


def _repr_fn(shown):
    parts = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in shown)
    return recursive_repr("...")(
        _make("__repr__", ["self"], [f'return self.__class__.__qualname__ + f"({parts})"'], {}))


def _frozen_get_del_attr(cls, shown):
    names = {"cls": cls, "names": frozenset(f.name for f in shown),
             "FrozenInstanceError": FrozenInstanceError}
    return (_make("__setattr__", ["self", "name", "value"],
                  ["if type(self) is cls or name in names:",
                   ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                   "super(cls, self).__setattr__(name, value)"], names),
            _make("__delattr__", ["self", "name"],
                  ["if type(self) is cls or name in names:",
                   ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
                   "super(cls, self).__delattr__(name)"], names))


def _tuple_of(owner, shown):
    inside = "".join(f"{owner}.{f.name}," for f in shown)
    return f"({inside})"


def _cmp_fn(name, op, shown):
    return _make(name, ["self", "other"],
                 ["if other.__class__ is self.__class__:",
                  f" return {_tuple_of('self', shown)}{op}{_tuple_of('other', shown)}",
                  "return NotImplemented"], {})


def _hash_fn(shown):
    return _make("__hash__", ["self"], [f"return hash({_tuple_of('self', shown)})"], {})


def _hash_action(params, has_explicit_hash, cls, shown):
    """What the class's __hash__ becomes: CPython's table of unsafe_hash, eq and frozen."""
    hashed = [f for f in shown if (f.compare if f.hash is None else f.hash)]
    if params.unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _set_name(cls, _hash_fn(hashed))
    elif params.eq and not has_explicit_hash:
        cls.__hash__ = _set_name(cls, _hash_fn(hashed)) if params.frozen else None


def _shown_annotation(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _signature_text(cls, std_fields, kw_only_fields):
    def shown(f):
        text = f"{f.name}: {_shown_annotation(f.type)}"
        if f.default is not MISSING:
            return f"{text} = {f.default!r}"
        if f.default_factory is not MISSING:
            return f"{text} = <factory>"
        return text

    parts = [shown(f) for f in std_fields]
    if kw_only_fields:
        parts += ["*"] + [shown(f) for f in kw_only_fields]
    return f"{cls.__name__}({', '.join(parts)})"
