# SPDX-License-Identifier: GPL-3.0-or-later
"""datetime, written in the scenario language. The proleptic Gregorian calendar; the local time is UTC."""

import time as _time

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MICROSECONDS_A_DAY = 86_400_000_000


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month - 1]


def _days_before_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


def _to_ordinal(year, month, day):
    days = _days_before_year(year) + day
    for earlier in range(1, month):
        days += _days_in_month(year, earlier)
    return days


def _from_ordinal(ordinal):
    year = (ordinal - 1) * 400 // 146_097 + 1
    while _days_before_year(year) >= ordinal:
        year -= 1
    while _days_before_year(year + 1) < ordinal:
        year += 1
    day = ordinal - _days_before_year(year)
    month = 1
    while day > _days_in_month(year, month):
        day -= _days_in_month(year, month)
        month += 1
    return year, month, day


_EPOCH = _to_ordinal(1970, 1, 1)


def _check_int(value):
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    return value.__index__()


def _check_date(year, month, day):
    year, month, day = _check_int(year), _check_int(month), _check_int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute = _check_int(hour), _check_int(minute)
    second, microsecond = _check_int(second), _check_int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _check_tz(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type "
                        f"'{type(zone).__name__}'")


def _divide_and_round(a, b):
    quotient, rest = divmod(a, b)
    rest *= 2
    more = rest > b if b > 0 else rest < b
    if more or rest == b and quotient % 2 == 1:
        quotient += 1
    return quotient


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


class tzinfo:
    # Immutable: a copy is the same.
    __copy__ = lambda self: self
    __deepcopy__ = lambda self, memo: self

    def tzname(self, dt):
        raise NotImplementedError("tzinfo subclass must override tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("tzinfo subclass must override dst()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


def _offset_text(offset, separator=":"):
    sign = "-" if offset < timedelta(0) else "+"
    total = abs(offset)._total
    hours, rest = divmod(total, 3_600_000_000)
    minutes, rest = divmod(rest, 60_000_000)
    seconds, micros = divmod(rest, 1_000_000)
    text = f"{sign}{hours:02}{separator}{minutes:02}"
    if seconds or micros:
        text += f"{separator}{seconds:02}"
    if micros:
        text += f".{micros:06}"
    return text


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not "
                            f"{type(offset).__name__}")
        if not -timedelta(days=1) < offset < timedelta(days=1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" if not self._offset else "UTC" + _offset_text(self._offset)

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC = timezone.utc


def _format(moment, pattern):
    """strftime for a date, time or datetime; what it lacks is that of 1 January 1900, midnight."""
    year, month, day = moment._date_parts()
    hour, minute, second, micro = moment._time_parts()
    ordinal = _to_ordinal(year, month, day)
    weekday = (ordinal + 6) % 7
    yearday = ordinal - _days_before_year(year)
    offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
    out = []
    i = 0
    while i < len(pattern):
        c = pattern[i]
        i += 1
        if c != "%" or i == len(pattern):
            out.append(c)
            continue
        c = pattern[i]
        i += 1
        if c == "-" and i < len(pattern):
            c = pattern[i]
            i += 1
            plain = _format(moment, "%" + c)
            out.append(plain.lstrip("0 ") or "0")
            continue
        if c == "Y":
            out.append(str(year))
        elif c == "y":
            out.append(f"{year % 100:02}")
        elif c == "C":
            out.append(f"{year // 100:02}")
        elif c == "m":
            out.append(f"{month:02}")
        elif c == "d":
            out.append(f"{day:02}")
        elif c == "e":
            out.append(f"{day:2}")
        elif c == "H":
            out.append(f"{hour:02}")
        elif c == "I":
            out.append(f"{(hour + 11) % 12 + 1:02}")
        elif c == "M":
            out.append(f"{minute:02}")
        elif c == "S":
            out.append(f"{second:02}")
        elif c == "f":
            out.append(f"{micro:06}")
        elif c == "p":
            out.append("AM" if hour < 12 else "PM")
        elif c == "P":
            out.append("am" if hour < 12 else "pm")
        elif c == "a":
            out.append(_WEEKDAYS[weekday][:3])
        elif c == "A":
            out.append(_WEEKDAYS[weekday])
        elif c == "w":
            out.append(str((weekday + 1) % 7))
        elif c == "u":
            out.append(str(weekday + 1))
        elif c == "b" or c == "h":
            out.append(_MONTHS[month - 1][:3])
        elif c == "B":
            out.append(_MONTHS[month - 1])
        elif c == "j":
            out.append(f"{yearday:03}")
        elif c == "U":
            out.append(f"{(yearday + 6 - (weekday + 1) % 7) // 7:02}")
        elif c == "W":
            out.append(f"{(yearday + 6 - weekday) // 7:02}")
        elif c == "G":
            out.append(str(date(year, month, day).isocalendar()[0]))
        elif c == "V":
            out.append(f"{date(year, month, day).isocalendar()[1]:02}")
        elif c == "D":
            out.append(f"{month:02}/{day:02}/{year % 100:02}")
        elif c == "x":
            out.append(f"{month:02}/{day:02}/{year % 100:02}")
        elif c == "F":
            out.append(f"{year}-{month:02}-{day:02}")
        elif c == "T" or c == "X":
            out.append(f"{hour:02}:{minute:02}:{second:02}")
        elif c == "R":
            out.append(f"{hour:02}:{minute:02}")
        elif c == "r":
            out.append(f"{(hour + 11) % 12 + 1:02}:{minute:02}:{second:02} "
                       + ("AM" if hour < 12 else "PM"))
        elif c == "c":
            out.append(f"{_WEEKDAYS[weekday][:3]} {_MONTHS[month - 1][:3]} {day:2} "
                       f"{hour:02}:{minute:02}:{second:02} {year}")
        elif c == "s":
            out.append(str((ordinal - _EPOCH) * 86400 + hour * 3600 + minute * 60 + second))
        elif c == "z":
            out.append("" if offset is None else _offset_text(offset, ""))
        elif c == "Z":
            out.append((moment.tzname() if offset is not None else "") or "")
        elif c == "n":
            out.append("\n")
        elif c == "t":
            out.append("\t")
        elif c == "%":
            out.append("%")
        else:
            out.append("%" + c)
    return "".join(out)


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
        moment = datetime.now()
        return cls(moment.year, moment.month, moment.day)

    @classmethod
    def fromtimestamp(cls, timestamp):
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
        year = self._year
        ordinal = self.toordinal()
        first = _iso_first_monday(year)
        if ordinal < first:
            year -= 1
            first = _iso_first_monday(year)
        elif ordinal >= _iso_first_monday(year + 1):
            year += 1
            first = _iso_first_monday(year)
        week, day = divmod(ordinal - first, 7)
        return _IsoCalendarDate((year, week + 1, day + 1))

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
            if isinstance(other, datetime):
                return NotImplemented
            return timedelta(self.toordinal() - other.toordinal())
        return self + timedelta(-other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

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


def _iso_first_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


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


def _iso_time(parts, timespec):
    hour, minute, second, micro = parts
    if timespec == "auto":
        timespec = "microseconds" if micro else "seconds"
    if timespec == "hours":
        return f"{hour:02}"
    if timespec == "minutes":
        return f"{hour:02}:{minute:02}"
    text = f"{hour:02}:{minute:02}:{second:02}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{micro // 1000:03}"
    if timespec == "microseconds":
        return f"{text}.{micro:06}"
    raise ValueError("Unknown timespec value")


class datetime(date):
    __slots__ = ("_parts", "_tzinfo", "_fold")

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


def _number(text):
    if not text.isdigit():
        raise ValueError(text)
    return int(text)


def _parse_iso_date(text):
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        return _number(text[:4]), _number(text[5:7]), _number(text[8:])
    if len(text) == 8:
        return _number(text[:4]), _number(text[4:6]), _number(text[6:])
    raise ValueError(text)


def _parse_iso_offset(text):
    sign = -1 if text[0] == "-" else 1
    digits = text[1:].replace(":", "")
    if len(digits) not in (2, 4, 6):
        raise ValueError(text)
    hours = _number(digits[:2])
    minutes = _number(digits[2:4]) if len(digits) > 2 else 0
    seconds = _number(digits[4:]) if len(digits) > 4 else 0
    offset = sign * timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return timezone.utc if not offset else timezone(offset)


def _parse_iso_time(text):
    zone = None
    if text.endswith("Z"):
        text, zone = text[:-1], timezone.utc
    else:
        for sign in "+-":
            at = text.find(sign)
            if at >= 0:
                text, zone = text[:at], _parse_iso_offset(text[at:])
                break
    text, _, fraction = text.partition(".")
    micro = _number((fraction + "000000")[:6]) if fraction else 0
    parts = text.split(":")
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 for part in parts):
        raise ValueError(text)
    numbers = [_number(part) for part in parts] + [0, 0]
    return numbers[0], numbers[1], numbers[2], micro, zone


def _take_number(text, at, digits, mismatch, least=0, most=None):
    """The number at a place and the place behind it: as many digits as there are and its range allows."""
    end = at
    while end < len(text) and end - at < digits and text[end].isdigit():
        end += 1
    while end > at:
        number = int(text[at:end])
        if number >= least and (most is None or number <= most):
            return number, end
        end -= 1
    raise ValueError(mismatch)


def _take_name(text, at, names, short):
    for number, name in enumerate(names):
        candidate = name[:3] if short else name
        if text[at:at + len(candidate)].lower() == candidate.lower():
            return number, at + len(candidate)
    raise ValueError(text)


def _parse_by_format(text, format):
    mismatch = f"time data {text!r} does not match format {format!r}"
    year, month, day = 1900, 1, 1
    hour = minute = second = micro = 0
    zone = None
    afternoon = None
    yearday = None
    pattern = (format.replace("%T", "%H:%M:%S").replace("%R", "%H:%M").replace("%F", "%Y-%m-%d")
               .replace("%D", "%m/%d/%y").replace("%X", "%H:%M:%S").replace("%x", "%m/%d/%y")
               .replace("%c", "%a %b %d %H:%M:%S %Y"))
    at = i = 0
    try:
        while i < len(pattern):
            c = pattern[i]
            i += 1
            if c.isspace():
                while at < len(text) and text[at].isspace():
                    at += 1
                continue
            if c != "%":
                if at >= len(text) or text[at].lower() != c.lower():
                    raise ValueError(mismatch)
                at += 1
                continue
            c = pattern[i]
            i += 1
            if c == "Y":
                year, at = _take_number(text, at, 4, mismatch)
            elif c == "y":
                year, at = _take_number(text, at, 2, mismatch)
                year += 1900 if year >= 69 else 2000
            elif c == "m":
                month, at = _take_number(text, at, 2, mismatch, 1, 12)
            elif c == "d":
                day, at = _take_number(text, at, 2, mismatch, 1, 31)
            elif c == "H":
                hour, at = _take_number(text, at, 2, mismatch, 0, 23)
            elif c == "I":
                hour, at = _take_number(text, at, 2, mismatch, 1, 12)
            elif c == "M":
                minute, at = _take_number(text, at, 2, mismatch, 0, 59)
            elif c == "S":
                second, at = _take_number(text, at, 2, mismatch, 0, 61)
            elif c == "j":
                yearday, at = _take_number(text, at, 3, mismatch, 1, 366)
            elif c == "f":
                begin = at
                _, at = _take_number(text, at, 6, mismatch)
                micro = int((text[begin:at] + "000000")[:6])
            elif c == "p":
                index, at = _take_name(text, at, ("AM", "PM"), False)
                afternoon = index == 1
            elif c == "b" or c == "h":
                month, at = _take_name(text, at, _MONTHS, True)
                month += 1
            elif c == "B":
                month, at = _take_name(text, at, _MONTHS, False)
                month += 1
            elif c == "a":
                _, at = _take_name(text, at, _WEEKDAYS, True)
            elif c == "A":
                _, at = _take_name(text, at, _WEEKDAYS, False)
            elif c == "w":
                _, at = _take_number(text, at, 1, mismatch)
            elif c == "z":
                if text[at:at + 1] == "Z":
                    zone, at = timezone.utc, at + 1
                else:
                    end = at + 1
                    while end < len(text) and (text[end].isdigit() or text[end] == ":"):
                        end += 1
                    zone, at = _parse_iso_offset(text[at:end]), end
            elif c == "Z":
                if text[at:at + 3].upper() not in ("UTC", "GMT"):
                    raise ValueError(mismatch)
                at += 3
            elif c == "%":
                if text[at:at + 1] != "%":
                    raise ValueError(mismatch)
                at += 1
            else:
                raise ValueError(f"'{c}' is a bad directive in format '{format}'")
    except (ValueError, IndexError) as error:
        if "bad directive" in str(error):
            raise
        raise ValueError(mismatch) from None
    if at < len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    if afternoon is not None:
        hour = hour % 12 + (12 if afternoon else 0)
    if yearday is not None:
        _, month, day = _from_ordinal(_days_before_year(year) + yearday)
    if not (1 <= month <= 12 and 1 <= day and hour < 24 and minute < 60 and second < 62):
        raise ValueError(mismatch)
    return year, month, day, (hour, minute, second, micro), zone
