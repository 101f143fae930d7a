# SPDX-License-Identifier: GPL-3.0-or-later
"""pprint, written in the scenario language."""

import re as _re
import sys as _sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._short(object, set(), 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Sortable:
    """Things of different types have an order too: by the names of their types."""

    __slots__ = ("item",)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        try:
            return self.item < other.item
        except TypeError:
            return (str(type(self.item)), id(self.item)) < (str(type(other.item)), id(other.item))


class _SortablePair:
    __slots__ = ("pair",)

    def __init__(self, pair):
        self.pair = _Sortable(pair[0]), _Sortable(pair[1])

    def __lt__(self, other):
        if self.pair[0].item == other.pair[0].item:
            return self.pair[1] < other.pair[1]
        return self.pair[0] < other.pair[0]


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        (self._stream or _sys.stdout).write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._write(object, out, 0, 0, set(), 0)
        return "".join(out)

    def isrecursive(self, object):
        return self._short(object, set(), 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self._short(object, set(), 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._short(object, set(context), level)

    def _pairs(self, object):
        return sorted(object.items(), key=_SortablePair) if self._sort_dicts else object.items()

    def _short(self, object, outer, level):
        """The text on one line, whether it can be read back, whether the object contains itself."""
        cls = type(object)
        if cls is int and self._underscore_numbers:
            return f"{object:_d}", True, False
        represent = getattr(cls, "__repr__", None)
        is_dict = isinstance(object, dict) and represent is dict.__repr__
        is_list = isinstance(object, list) and represent is list.__repr__
        is_tuple = isinstance(object, tuple) and represent is tuple.__repr__
        if not (is_dict or is_list or is_tuple):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return "{}" if is_dict else "[]" if is_list else "()", True, False
        level += 1
        if self._depth and level > self._depth:
            return "{...}" if is_dict else "[...]" if is_list else "(...)", False, False
        if id(object) in outer:
            return _recursion(object), False, True
        outer.add(id(object))
        readable, recursive = True, False
        parts = []
        for item in self._pairs(object) if is_dict else object:
            texts = []
            for part in item if is_dict else (item,):
                text, is_readable, is_recursive = self._short(part, outer, level)
                texts.append(text)
                readable = readable and is_readable
                recursive = recursive or is_recursive
            parts.append(": ".join(texts))
        outer.remove(id(object))
        text = ", ".join(parts)
        if is_dict:
            text = "{" + text + "}"
        elif is_list:
            text = "[" + text + "]"
        else:
            text = "(" + text + (",)" if len(object) == 1 else ")")
        return text, readable, recursive

    def _repr(self, object, outer, level):
        return self._short(object, set(outer), level)[0]

    def _write(self, object, out, indent, allowance, outer, level):
        if id(object) in outer:
            out.append(_recursion(object))
            return
        text = self._repr(object, outer, level)
        if len(text) > self._width - indent - allowance:
            writer = self._writer(object)
            if writer is not None:
                outer.add(id(object))
                writer(object, out, indent, allowance, outer, level + 1)
                outer.remove(id(object))
                return
        out.append(text)

    def _writer(self, object):
        """The method that spreads such an object over several lines; None: there is none."""
        cls = type(object)
        represent = getattr(cls, "__repr__", None)
        for kind, writer in ((dict, self._write_dict), (list, self._write_list),
                             (tuple, self._write_tuple), (set, self._write_set),
                             (frozenset, self._write_set), (str, self._write_str),
                             (bytes, self._write_bytes), (bytearray, self._write_bytearray)):
            if isinstance(object, kind) and represent is kind.__repr__:
                return writer
        name = cls.__name__
        module = getattr(cls, "__module__", "")
        if module == "collections":
            return {"OrderedDict": self._write_ordered, "defaultdict": self._write_default,
                    "Counter": self._write_counter, "deque": self._write_deque}.get(name)
        if name == "SimpleNamespace" and module == "types":
            return self._write_namespace
        if hasattr(cls, "__dataclass_fields__") and not isinstance(object, type) \
                and object.__dataclass_params__.repr \
                and "__create_fn__" in getattr(getattr(represent, "__wrapped__", None),
                                               "__qualname__", ""):
            return self._write_dataclass
        return None

    def _write_dict(self, object, out, indent, allowance, outer, level):
        out.append("{" + " " * (self._indent - 1))
        if object:
            self._write_pairs(self._pairs(object), out, indent, allowance + 1, outer, level)
        out.append("}")

    def _write_pairs(self, items, out, indent, allowance, outer, level):
        items = list(items)
        indent += self._indent
        between = ",\n" + " " * indent
        for number, (key, value) in enumerate(items, 1):
            text = self._repr(key, outer, level)
            out.append(text + ": ")
            self._write(value, out, indent + len(text) + 2,
                        allowance if number == len(items) else 1, outer, level)
            if number < len(items):
                out.append(between)

    def _write_ordered(self, object, out, indent, allowance, outer, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "(")
        self._write(list(object.items()), out, indent + len(name) + 1, allowance + 1, outer, level)
        out.append(")")

    def _write_list(self, object, out, indent, allowance, outer, level):
        out.append("[")
        self._write_items(object, out, indent, allowance + 1, outer, level)
        out.append("]")

    def _write_tuple(self, object, out, indent, allowance, outer, level):
        out.append("(")
        end = ",)" if len(object) == 1 else ")"
        self._write_items(object, out, indent, allowance + len(end), outer, level)
        out.append(end)

    def _write_set(self, object, out, indent, allowance, outer, level):
        if not object:
            out.append(repr(object))
            return
        if type(object) is set:
            out.append("{")
            end = "}"
        else:
            out.append(type(object).__name__ + "({")
            end = "})"
            indent += len(type(object).__name__) + 1
        self._write_items(sorted(object, key=_Sortable), out, indent, allowance + len(end), outer,
                          level)
        out.append(end)

    def _write_items(self, items, out, indent, allowance, outer, level):
        indent += self._indent
        if self._indent > 1:
            out.append(" " * (self._indent - 1))
        new_line = ",\n" + " " * indent
        between = ""
        width = room = self._width - indent + 1
        items = list(items)
        for number, item in enumerate(items, 1):
            is_last = number == len(items)
            if is_last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, outer, level)
                needed = len(text) + 2
                if room < needed:
                    room = width
                    if between:
                        between = new_line
                if room >= needed:
                    room -= needed
                    out.append(between)
                    between = ", "
                    out.append(text)
                    continue
            out.append(between)
            between = new_line
            self._write(item, out, indent, allowance if is_last else 1, outer, level)

    def _write_str(self, object, out, indent, allowance, outer, level):
        if not object:
            out.append(repr(object))
            return
        chunks = []
        if level == 1:
            indent += 1
            allowance += 1
        room = self._width - indent
        text = ""
        lines = object.splitlines(True)
        for number, line in enumerate(lines, 1):
            text = repr(line)
            last_room = room - allowance if number == len(lines) else room
            if len(text) <= last_room:
                chunks.append(text)
            else:
                words = _re.findall(r"\S*\s*", line)[:-1]
                chunks.extend(_filled_lines(words, room, last_room))
        if len(chunks) == 1:
            out.append(text)
            return
        out.append(("(" if level == 1 else "") + ("\n" + " " * indent).join(chunks)
                   + (")" if level == 1 else ""))

    def _write_bytes(self, object, out, indent, allowance, outer, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        is_outermost = level == 1
        if is_outermost:
            indent += 1
            allowance += 1
            out.append("(")
        between = ""
        quads = [object[at:at + 4] for at in range(0, len(object), 4)]
        room = self._width - indent
        # CPython spares room for what follows only where the last piece is a short one.
        last_room = room - allowance if len(object) % 4 else room
        for text in _filled_lines(quads, room, last_room):
            out.append(between + text)
            between = "\n" + " " * indent
        if is_outermost:
            out.append(")")

    def _write_bytearray(self, object, out, indent, allowance, outer, level):
        out.append("bytearray(")
        self._write_bytes(bytes(object), out, indent + 10, allowance + 1, outer, level + 1)
        out.append(")")

    def _write_default(self, object, out, indent, allowance, outer, level):
        if not len(object):
            out.append(repr(object))
            return
        factory = self._repr(object.default_factory, outer, level)
        name = type(object).__name__
        indent += len(name) + 1
        out.append(f"{name}({factory},\n{' ' * indent}")
        self._write_dict(object, out, indent, allowance + 1, outer, level)
        out.append(")")

    def _write_counter(self, object, out, indent, allowance, outer, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "({" + " " * (self._indent - 1))
        self._write_pairs(object.most_common(), out, indent + len(name) + 1, allowance + 2, outer,
                          level)
        out.append("})")

    def _write_deque(self, object, out, indent, allowance, outer, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "([")
        indent += len(name) + 1
        if object.maxlen is None:
            self._write_items(object, out, indent, allowance + 2, outer, level)
            out.append("])")
            return
        self._write_items(object, out, indent, 2, outer, level)
        limit = self._repr(object.maxlen, outer, level)
        out.append(f"],\n{' ' * indent}maxlen={limit})")

    def _write_fields(self, name, fields, out, indent, allowance, outer, level):
        indent += len(name) + 1
        out.append(name + "(")
        for number, (field, value) in enumerate(fields, 1):
            is_last = number == len(fields)
            out.append(field + "=")
            if id(value) in outer:
                out.append("...")
            else:
                self._write(value, out, indent + len(field) + 1, allowance if is_last else 1, outer,
                            level)
            if not is_last:
                out.append(",\n" + " " * indent)
        out.append(")")

    def _write_namespace(self, object, out, indent, allowance, outer, level):
        cls = type(object)
        name = "namespace" if cls.__module__ == "types" else cls.__name__
        self._write_fields(name, list(object.__dict__.items()), out, indent, allowance, outer, level)

    def _write_dataclass(self, object, out, indent, allowance, outer, level):
        fields = [(name, getattr(object, name)) for name, field in
                  object.__dataclass_fields__.items() if field.repr]
        self._write_fields(type(object).__name__, fields, out, indent, allowance, outer, level)


def _filled_lines(pieces, room, last_room):
    """The reprs of lines, each of as many pieces as have room; the last piece has a room of its own."""
    line = pieces[0]
    for number, piece in enumerate(pieces[1:], 2):
        longer = line + piece
        if len(repr(longer)) <= (last_room if number == len(pieces) else room):
            line = longer
        else:
            yield repr(line)
            line = piece
    yield repr(line)
