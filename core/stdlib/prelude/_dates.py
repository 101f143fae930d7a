# SPDX-License-Identifier: GPL-3.0-or-later
"""Days without a time."""

import time as _time
from _datesums import (_check_date, _days_before_year, _from_ordinal, _iso_calendar, _iso_first_monday,
                       _to_ordinal, MAXYEAR, MINYEAR)
from _datetexts import _format, _parse_iso_date
from _timedelta import timedelta

__name__ = "datetime"  # what its classes and functions say that they are of


class IsoCalendarDate(tuple):
    """What date.isocalendar() returns."""
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % self


_IsoCalendarDate = IsoCalendarDate
del IsoCalendarDate


class date:
    __slots__ = ("_year", "_month", "_day")
    _has_time = False

    # Immutable: a copy is the same.
    __copy__ = lambda self: self
    __deepcopy__ = lambda self, memo: self

    def __new__(cls, year, month, day):
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        from datetime import datetime
        moment = datetime.now()
        return cls(moment.year, moment.month, moment.day)

    @classmethod
    def fromtimestamp(cls, timestamp):
        from datetime import datetime
        moment = datetime.fromtimestamp(timestamp)
        return cls(moment.year, moment.month, moment.day)

    @classmethod
    def fromordinal(cls, ordinal):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        first = _iso_first_monday(year)
        weeks = (_iso_first_monday(year + 1) - first) // 7
        if not 1 <= week <= weeks:
            raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid day: {day} (range is [1, 7])")
        return cls.fromordinal(first + 7 * (week - 1) + day - 1)

    @classmethod
    def fromisoformat(cls, text):
        try:
            parts = _parse_iso_date(text)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(*parts)

    def _date_parts(self):
        return self._year, self._month, self._day

    def _time_parts(self):
        return 0, 0, 0, 0

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        return _IsoCalendarDate(_iso_calendar(self._year, self._month, self._day))

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def __repr__(self):
        return f"datetime.{type(self).__qualname__}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        return _format(self, "%a %b %e %H:%M:%S %Y")

    def strftime(self, format):
        return _format(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  self.toordinal() - _days_before_year(self._year), -1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other.days
            if not 1 <= ordinal <= 3_652_059:
                raise OverflowError("date value out of range")
            return type(self)(*_from_ordinal(ordinal))
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, date):
            if other._has_time:
                return NotImplemented
            return timedelta(self.toordinal() - other.toordinal())
        return self + timedelta(-other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def _comparable(self, other):
        return isinstance(other, date) and not other._has_time

    def __eq__(self, other):
        return self._date_parts() == other._date_parts() if self._comparable(other) \
            else NotImplemented

    def __lt__(self, other):
        return self._date_parts() < other._date_parts() if self._comparable(other) \
            else NotImplemented

    def __le__(self, other):
        return self._date_parts() <= other._date_parts() if self._comparable(other) \
            else NotImplemented

    def __gt__(self, other):
        return self._date_parts() > other._date_parts() if self._comparable(other) \
            else NotImplemented

    def __ge__(self, other):
        return self._date_parts() >= other._date_parts() if self._comparable(other) \
            else NotImplemented

    def __hash__(self):
        return hash(self._date_parts())


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
