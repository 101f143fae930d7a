# SPDX-License-Identifier: GPL-3.0-or-later
"""Tuples with names for their fields."""

from _definitions import define as _define

__name__ = "collections"  # what its classes and functions say that they are of

_KEYWORDS = frozenset((
    "False None True and as assert async await break class continue def del elif else except "
    "finally for from global if import in is lambda nonlocal not or pass raise return try while "
    "with yield").split())


class _TupleField:
    # Reads one item of a named tuple.
    __slots__ = ("_index", "__doc__")

    def __init__(self, index):
        self._index = index
        self.__doc__ = f"Alias for field number {index}"

    def __get__(self, instance, owner=None):
        return self if instance is None else tuple.__getitem__(instance, self._index)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    if rename:
        seen = set()
        for index, name in enumerate(names):
            if (not name.isidentifier() or name in _KEYWORDS or name.startswith("_")
                    or name in seen):
                names[index] = f"_{index}"
            seen.add(name)
    seen = set()
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: "
                             f"{name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    fields = tuple(names)
    default_values = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(fields):
            raise TypeError("Got more default values than field names")
        default_values = dict(zip(fields[len(fields) - len(defaults):], defaults))

    parameters = ["_cls"] + [f"{name}=_default_{name}" if name in default_values else name
                             for name in fields]
    items = "".join(f"{name}, " for name in fields)
    names = ["_make_tuple"] + [f"_default_{name}" for name in default_values]
    __new__ = _define(f"def make({', '.join(names)}):\n"
                     f" def __new__({', '.join(parameters)}):\n"
                     f"  return _make_tuple(_cls, ({items}))\n"
                     " return __new__", "make")(tuple.__new__, *default_values.values())
    __new__.__qualname__ = f"{typename}.__new__"
    __new__.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(values)}")
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwargs):
        result = self._make([kwargs.pop(name, value) for name, value in zip(fields, self)])
        if kwargs:
            raise ValueError(f"Got unexpected field names: {list(kwargs)!r}")
        return result

    def __repr__(self):
        pairs = ", ".join(f"{name}={value!r}" for name, value in zip(fields, self))
        return f"{type(self).__name__}({pairs})"

    namespace = {
        "__module__": "__main__" if module is None else module,
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": default_values,
        "__match_args__": fields,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": lambda self: dict(zip(fields, self)),
        "__repr__": __repr__,
        "__getnewargs__": lambda self: tuple(self),
    }
    for index, name in enumerate(fields):
        namespace[name] = _TupleField(index)
    return type(typename, (tuple,), namespace)
