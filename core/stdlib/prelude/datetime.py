# SPDX-License-Identifier: GPL-3.0-or-later
"""datetime, written in the scenario language. The proleptic Gregorian calendar; the local time is UTC."""

import time as _time
from _dates import date
from _datesums import (_check_date, _check_time, _days_before_year, _EPOCH, _from_ordinal,
                       _MICROSECONDS_A_DAY, MAXYEAR, MINYEAR)
from _datetexts import _format, _iso_time, _parse_by_format, _parse_iso_date, _parse_iso_time
from _timedelta import timedelta
from _timezones import _check_tz, _offset_text, timezone, tzinfo, UTC

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")


class time:
    __slots__ = ("_parts", "_tzinfo", "_fold")

    # Immutable: a copy is the same.
    __copy__ = lambda self: self
    __deepcopy__ = lambda self, memo: self

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self = object.__new__(cls)
        self._parts = parts
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @property
    def hour(self):
        return self._parts[0]

    @property
    def minute(self):
        return self._parts[1]

    @property
    def second(self):
        return self._parts[2]

    @property
    def microsecond(self):
        return self._parts[3]

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def fromisoformat(cls, text):
        try:
            hour, minute, second, micro, zone = _parse_iso_time(text)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(hour, minute, second, micro, zone)

    def _date_parts(self):
        return 1900, 1, 1

    def _time_parts(self):
        return self._parts

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec="auto"):
        text = _iso_time(self._parts, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    __str__ = isoformat

    def __repr__(self):
        hour, minute, second, micro = self._parts
        parts = [str(hour), str(minute)]
        if second or micro:
            parts.append(str(second))
        if micro:
            parts.append(str(micro))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        return f"datetime.{type(self).__qualname__}({', '.join(parts)})"

    def strftime(self, format):
        return _format(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True):
        own = self._parts
        return type(self)(own[0] if hour is None else hour, own[1] if minute is None else minute,
                          own[2] if second is None else second,
                          own[3] if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo)

    def __eq__(self, other):
        return self._parts == other._parts if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._parts < other._parts if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._parts <= other._parts if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._parts > other._parts if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._parts >= other._parts if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._parts)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    __slots__ = ("_parts", "_tzinfo", "_fold")
    _has_time = True

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        year, month, day = _check_date(year, month, day)
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._parts = parts
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @property
    def hour(self):
        return self._parts[0]

    @property
    def minute(self):
        return self._parts[1]

    @property
    def second(self):
        return self._parts[2]

    @property
    def microsecond(self):
        return self._parts[3]

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _from_microseconds(cls, total, zone=None):
        """From microseconds since 1970 in this zone's own time."""
        days, micros = divmod(total, _MICROSECONDS_A_DAY)
        ordinal = _EPOCH + days
        if not 1 <= ordinal <= 3_652_059:
            raise OverflowError("date value out of range")
        seconds, micro = divmod(micros, 1_000_000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_from_ordinal(ordinal), hour, minute, second, micro, zone)

    @classmethod
    def now(cls, tz=None):
        _check_tz(tz)
        nanoseconds = _time.time_ns()
        total = (nanoseconds + 500) // 1000
        if nanoseconds % 1000 == 500 and total % 2:
            total -= 1
        if tz is None:
            return cls._from_microseconds(total)
        return tz.fromutc(cls._from_microseconds(total, tz))

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tz(tz)
        whole = int(timestamp // 1)
        total = whole * 1_000_000 + round((timestamp - whole) * 1_000_000)
        if tz is None:
            return cls._from_microseconds(total)
        return tz.fromutc(cls._from_microseconds(total, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        try:
            day = _parse_iso_date(text[:10])
            hour, minute, second, micro, zone = _parse_iso_time(text[11:]) if len(text) > 10 \
                else (0, 0, 0, 0, None)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(*day, hour, minute, second, micro, zone)

    @classmethod
    def strptime(cls, text, format):
        year, month, day, parts, zone = _parse_by_format(text, format)
        return cls(year, month, day, *parts, zone)

    def _time_parts(self):
        return self._parts

    def _microseconds(self):
        hour, minute, second, micro = self._parts
        days = self.toordinal() - _EPOCH
        return ((days * 24 + hour) * 60 + minute) * 60_000_000 + second * 1_000_000 + micro

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(*self._parts)

    def timetz(self):
        return time(*self._parts, self._tzinfo)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def timestamp(self):
        offset = self.utcoffset()
        total = self._microseconds() - (0 if offset is None else offset._total)
        return total / 1_000_000

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone.utc
        offset = self.utcoffset()
        total = self._microseconds() - (0 if offset is None else offset._total)
        return tz.fromutc(type(self)._from_microseconds(total, tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        own = self._parts
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day, own[0] if hour is None else hour,
                          own[1] if minute is None else minute,
                          own[2] if second is None else second,
                          own[3] if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo)

    def timetuple(self):
        hour, minute, second, _ = self._parts
        return _time.struct_time((self._year, self._month, self._day, hour, minute, second,
                                  self.weekday(),
                                  self.toordinal() - _days_before_year(self._year), -1))

    def isoformat(self, sep="T", timespec="auto"):
        text = (f"{self._year:04}-{self._month:02}-{self._day:02}{sep}"
                + _iso_time(self._parts, timespec))
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        hour, minute, second, micro = self._parts
        parts = [str(self._year), str(self._month), str(self._day), str(hour), str(minute)]
        if second or micro:
            parts.append(str(second))
        if micro:
            parts.append(str(micro))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        return f"datetime.{type(self).__qualname__}({', '.join(parts)})"

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_microseconds(self._microseconds() + other._total, self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = self._microseconds() - other._microseconds()
        if mine is not None:
            difference += theirs._total - mine._total
        return timedelta._of(difference)

    def _order(self, other, compares):
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if compares:
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return None
        difference = self._microseconds() - other._microseconds()
        if mine is not None:
            difference += theirs._total - mine._total
        return difference

    def __eq__(self, other):
        return self._order(other, False) == 0 if isinstance(other, datetime) else NotImplemented

    def _compared(self, other):
        """Below, at or above zero as the other is later, the same or earlier; None: it is no date."""
        if isinstance(other, datetime):
            return self._order(other, True)
        if isinstance(other, date):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return None

    def __lt__(self, other):
        order = self._compared(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._compared(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._compared(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._compared(other)
        return NotImplemented if order is None else order >= 0

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._microseconds() - (0 if offset is None else offset._total))


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
