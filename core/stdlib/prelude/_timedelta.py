# SPDX-License-Identifier: GPL-3.0-or-later
"""Differences of moments."""

from _datesums import _divide_and_round, _MICROSECONDS_A_DAY

__name__ = "datetime"  # what its classes and functions say that they are of


class timedelta:
    __slots__ = ("_total",)

    # Immutable: a copy is the same.
    __copy__ = lambda self: self
    __deepcopy__ = lambda self, memo: self

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        total = 0
        rest = 0.0
        for value, size in ((weeks, 7 * _MICROSECONDS_A_DAY), (days, _MICROSECONDS_A_DAY),
                            (hours, 3_600_000_000), (minutes, 60_000_000), (seconds, 1_000_000),
                            (milliseconds, 1_000), (microseconds, 1)):
            if isinstance(value, float):
                whole = int(value)
                total += whole * size
                part = (value - whole) * size
                whole_part = int(part)
                total += whole_part
                rest += part - whole_part
            elif isinstance(value, int):
                total += value * size
            else:
                raise TypeError(f"unsupported type for timedelta days component: "
                                f"{type(value).__name__}")
        return cls._of(total + round(rest))

    @classmethod
    def _of(cls, total):
        if not -999_999_999 * _MICROSECONDS_A_DAY <= total < 1_000_000_000 * _MICROSECONDS_A_DAY:
            raise OverflowError(f"days={total // _MICROSECONDS_A_DAY}; must have magnitude <= "
                                "999999999")
        self = object.__new__(cls)
        self._total = total
        return self

    @property
    def days(self):
        return self._total // _MICROSECONDS_A_DAY

    @property
    def seconds(self):
        return self._total % _MICROSECONDS_A_DAY // 1_000_000

    @property
    def microseconds(self):
        return self._total % 1_000_000

    def total_seconds(self):
        return self._total / 1_000_000

    def __repr__(self):
        parts = []
        if self.days:
            parts.append(f"days={self.days}")
        if self.seconds:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds:
            parts.append(f"microseconds={self.microseconds}")
        return f"datetime.{type(self).__qualname__}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02}:{seconds:02}"
        if self.days:
            plural = "" if abs(self.days) == 1 else "s"
            text = f"{self.days} day{plural}, {text}"
        if self.microseconds:
            text += f".{self.microseconds:06}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total + other._total)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total - other._total)
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total)

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._total))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide_and_round(self._total * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        if isinstance(other, int):
            return timedelta._of(self._total // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        if isinstance(other, int):
            return timedelta._of(_divide_and_round(self._total, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide_and_round(b * self._total, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total % other._total)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._total, other._total)
            return quotient, timedelta._of(rest)
        return NotImplemented

    def __eq__(self, other):
        return self._total == other._total if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total < other._total if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total <= other._total if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total > other._total if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total >= other._total if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._total != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
