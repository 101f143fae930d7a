# SPDX-License-Identifier: GPL-3.0-or-later
"""array, written in the scenario language. What looks at memory is left out: tobytes, buffer_info and the like."""
import operator as _operator

typecodes = "bBuhHiIlLqQfd"
_sizes = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "u": 4, "f": 4, "d": 8}
_names = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short",
          "i": "signed integer", "I": "unsigned int"}


def _whole(code):
    """What makes an item of a whole number, or says why not."""
    bits = 8 * _sizes[code]
    low, high = (0, 2 ** bits - 1) if code.isupper() else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)

    def item(value):
        if isinstance(value, float) or not hasattr(value, "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        number = _operator.index(value)
        if low <= number <= high:
            return number
        is_small = number < low
        if code in _names and not (is_small and code == "I"):
            raise OverflowError(f"{_names[code]} is {'less than minimum' if is_small else 'greater than maximum'}")
        if is_small and code in "IL":
            raise OverflowError("can't convert negative value to unsigned int")
        if is_small and code == "Q":
            raise OverflowError("can't convert negative int to unsigned")
        kind = "unsigned long" if code == "L" else "long"
        raise OverflowError("int too big to convert" if code in "qQ" else f"Python int too large to convert to C {kind}")

    return item


def _real(value):
    if isinstance(value, (str, bytes)) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


def _single(value):
    """Rounded to the 24 bits of a C float."""
    import math
    number = _real(value)
    if not math.isfinite(number) or number == 0:
        return number
    fraction, exponent = math.frexp(number)
    return math.ldexp(round(math.ldexp(fraction, 24)), exponent - 24)


def _letter(value):
    if not isinstance(value, str) or len(value) != 1:
        raise TypeError("array item must be unicode character")
    return value


_makers = {**{code: _whole(code) for code in "bBhHiIlLqQ"}, "f": _single, "d": _real, "u": _letter}


class array:
    __class_getitem__ = classmethod(type(list[int]))
    __hash__ = None

    def __init__(self, typecode, initializer=()):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not " + type(typecode).__name__)
        if typecode not in _makers:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if isinstance(initializer, str) and typecode != "u":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        self.typecode, self.itemsize = typecode, _sizes[typecode]
        self._item = _makers[typecode]
        self._items = [self._item(value) for value in initializer]

    def _like(self, items):
        return array(self.typecode, items)

    def _checked(self, other, doing):
        if not isinstance(other, array):
            raise TypeError(f"can only {doing} (not \"{type(other).__name__}\")" + (" to array" if doing == "append array" else ""))
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation" if doing == "append array"
                            else "can only extend with array of same kind")
        return other._items

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        shown = repr("".join(self._items)) if self.typecode == "u" else repr(self._items)
        return f"array('{self.typecode}', {shown})"

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._like(self._items[index])
        return self._items[self._place(index, "index")]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array slice")
            self._items[index] = value._items
        else:
            self._items[self._place(index, "assignment index")] = self._item(value)

    def __delitem__(self, index):
        del self._items[index if isinstance(index, slice) else self._place(index, "assignment index")]

    def _place(self, index, what):
        if not hasattr(index, "__index__"):
            raise TypeError("array indices must be integers")
        if not -len(self._items) <= _operator.index(index) < len(self._items):
            raise IndexError(f"array {what} out of range")
        return index

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    def __add__(self, other):
        return self._like(self._items + self._checked(other, "append array"))

    def __iadd__(self, other):
        self._items += self._checked(other, "extend array with array")
        return self

    def __mul__(self, count):
        return self._like(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def __copy__(self):
        return self._like(self._items)

    def __deepcopy__(self, memo):
        return self._like(self._items)

    def append(self, v, /):
        self._items.append(self._item(v))

    def extend(self, bb, /):
        self._items += self._checked(bb, "extend array with array") if isinstance(bb, array) else map(self._item, bb)

    def fromlist(self, list, /):
        self._items += [self._item(value) for value in list]

    def insert(self, i, v, /):
        self._items.insert(i, self._item(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def index(self, v, start=0, stop=None, /):
        end = len(self._items) if stop is None else stop
        try:
            return self._items.index(v, start, end)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def tounicode(self):
        if self.typecode != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)


ArrayType = array
