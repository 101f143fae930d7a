# SPDX-License-Identifier: GPL-3.0-or-later
"""time: the run's clocks are native, in _time; calendar and texts are written here. The local time is UTC."""

from _time import (monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time,
                   process_time_ns, sleep, thread_time, thread_time_ns, time, time_ns)

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW = range(5)
CLOCK_BOOTTIME, CLOCK_TAI = 7, 11

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
           "tm_isdst")


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = _FIELDS

    def __new__(cls, sequence, dict=None, /):
        try:
            values = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        if not 9 <= len(values) <= 11:
            bound = "at least 9" if len(values) < 9 else "at most 11"
            raise TypeError(f"time.struct_time() takes an {bound}-sequence "
                            f"({len(values)}-sequence given)")
        self = super().__new__(cls, values[:9])
        zone, offset = (values[9:] + (None, None))[:2]
        self.tm_zone = (dict or {}).get("tm_zone", zone)
        self.tm_gmtoff = (dict or {}).get("tm_gmtoff", offset)
        return self

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __repr__(self):
        fields = ", ".join([f"{name}={value!r}" for name, value in zip(_FIELDS, self)])
        return f"time.struct_time({fields})"


def _days_before_year(year):
    """Days from 1 January 1970 to this year's first."""
    before = year - 1
    return 365 * year + before // 4 - before // 100 + before // 400 - 719527


def _days_before_month(year, month):
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)[month - 1] + (is_leap
                                                                             and month > 2)


def gmtime(secs=None, /):
    if secs is None:
        secs = time()
    elif not isinstance(secs, (int, float)):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    if secs != secs:
        raise ValueError("Invalid value NaN (not a number)")
    if not -67768040609740800 <= secs <= 67768036191676799:
        raise OverflowError("timestamp out of range for platform time_t")
    days, seconds = divmod(int(secs // 1), 86400)
    year = 1970 + days * 400 // 146097
    while _days_before_year(year) > days:
        year -= 1
    while _days_before_year(year + 1) <= days:
        year += 1
    day = days - _days_before_year(year)
    month = 12
    while _days_before_month(year, month) > day:
        month -= 1
    return struct_time((year, month, day - _days_before_month(year, month) + 1, seconds // 3600,
                        seconds // 60 % 60, seconds % 60, (days + 3) % 7, day + 1, 0, "GMT", 0))


def localtime(secs=None, /):
    t = gmtime(secs)
    t.tm_zone = "UTC"
    return t


def _values(t, function):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) < 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    return [value.__index__() if hasattr(value, "__index__") else _refuse_value(value)
            for value in t[:9]]


def _refuse_value(value):
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def _checked(t, function):
    year, month, day, hour, minute, second, weekday, yearday, dst = _values(t, function)
    # Zero stands for the first month and day, as programs fill in what they do not know.
    month, day, yearday = month or 1, day or 1, yearday or 1
    for value, least, most, name in ((month, 1, 12, "month"), (day, 1, 31, "day of month"),
                                     (hour, 0, 23, "hour"), (minute, 0, 59, "minute"),
                                     (second, 0, 61, "seconds")):
        if not least <= value <= most:
            raise ValueError(f"{name} out of range")
    if weekday < -1:
        raise ValueError("day of week out of range")
    if not 1 <= yearday <= 366:
        raise ValueError("day of year out of range")
    zone = getattr(t, "tm_zone", None) or "UTC"
    return year, month, day, hour, minute, second, weekday % 7, yearday, dst, zone


def mktime(t, /):
    year, month, day, hour, minute, second, *_ = _values(t, "mktime")
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    days = _days_before_year(year) + _days_before_month(year, month) + day - 1
    return float(((days * 24 + hour) * 60 + minute) * 60 + second)


def _iso_week(t):
    """The ISO year and week."""
    year, yearday, weekday = t[0], t[7], t[6]
    week = (yearday - weekday + 9) // 7
    if week == 0:
        last = _days_before_year(year) - _days_before_year(year - 1)
        return year - 1, (yearday + last - weekday + 9) // 7
    if week == 53:
        size = _days_before_year(year + 1) - _days_before_year(year)
        if yearday - weekday + 3 > size:
            return year + 1, 1
    return year, week


def _noon(t):
    return "AM" if t[3] < 12 else "PM"


_CODES = {
    "a": lambda t: _WEEKDAYS[t[6]][:3], "A": lambda t: _WEEKDAYS[t[6]],
    "b": lambda t: _MONTHS[t[1] - 1][:3], "B": lambda t: _MONTHS[t[1] - 1],
    "h": lambda t: _MONTHS[t[1] - 1][:3],
    "c": lambda t: _fill(t, "%a %b %e %H:%M:%S %Y"), "C": lambda t: f"{t[0] // 100:02}",
    "d": lambda t: f"{t[2]:02}", "D": lambda t: _fill(t, "%m/%d/%y"), "e": lambda t: f"{t[2]:2}",
    "F": lambda t: _fill(t, "%Y-%m-%d"), "g": lambda t: f"{_iso_week(t)[0] % 100:02}",
    "G": lambda t: str(_iso_week(t)[0]), "H": lambda t: f"{t[3]:02}",
    "I": lambda t: f"{(t[3] + 11) % 12 + 1:02}", "j": lambda t: f"{t[7]:03}",
    "k": lambda t: f"{t[3]:2}", "l": lambda t: f"{(t[3] + 11) % 12 + 1:2}",
    "m": lambda t: f"{t[1]:02}", "M": lambda t: f"{t[4]:02}", "n": lambda t: "\n", "p": _noon,
    "P": lambda t: _noon(t).lower(), "r": lambda t: _fill(t, "%I:%M:%S %p"),
    "R": lambda t: _fill(t, "%H:%M"), "s": lambda t: str(int(mktime(t))),
    "S": lambda t: f"{t[5]:02}", "t": lambda t: "\t", "T": lambda t: _fill(t, "%H:%M:%S"),
    "u": lambda t: str(t[6] + 1), "U": lambda t: f"{(t[7] + 6 - (t[6] + 1) % 7) // 7:02}",
    "V": lambda t: f"{_iso_week(t)[1]:02}", "w": lambda t: str((t[6] + 1) % 7),
    "W": lambda t: f"{(t[7] + 6 - t[6]) // 7:02}", "x": lambda t: _fill(t, "%m/%d/%y"),
    "X": lambda t: _fill(t, "%H:%M:%S"), "y": lambda t: f"{t[0] % 100:02}",
    "Y": lambda t: str(t[0]), "z": lambda t: "+0000", "Z": lambda t: t[9], "%": lambda t: "%",
}


def _fill(t, pattern):
    pieces = pattern.split("%")
    out = [pieces[0]]
    at = 1
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if piece == "":
            # Two percent signs are one; the text between them and the next sign stays.
            out.append("%")
            if at < len(pieces):
                out.append(pieces[at])
                at += 1
        elif piece[0] == "-" and piece[1:2] in _CODES:
            out.append((_CODES[piece[1]](t).lstrip("0 ") or "0") + piece[2:])
        elif piece[0] in _CODES:
            out.append(_CODES[piece[0]](t) + piece[1:])
        else:
            out.append("%" + piece)
    return "".join(out)


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    return _fill(_checked(localtime() if t is None else t, "strftime"), format)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    from _datetexts import _parse_by_format

    year, month, day, parts, zone = _parse_by_format(string, format)
    days = _days_before_year(year) + _days_before_month(year, month) + day - 1
    offset = zone.utcoffset(None) if zone is not None else None
    return struct_time((year, month, day, *parts[:3], (days + 3) % 7,
                        days - _days_before_year(year) + 1, -1,
                        None if zone is None else zone.tzname(None),
                        None if offset is None else int(offset.total_seconds())))


def asctime(t=None, /):
    t = _checked(localtime() if t is None else t, "asctime")
    return f"{_WEEKDAYS[t[6]][:3]} {_MONTHS[t[1] - 1][:3]} {t[2]:2} {t[3]:02}:{t[4]:02}:{t[5]:02} " \
           f"{t[0]}"


def ctime(secs=None, /):
    return asctime(localtime(secs))


def tzset():
    pass


class _ClockInfo:
    """What get_clock_info() gives: its text is types.SimpleNamespace's."""

    def __init__(self, name, is_adjustable):
        self.implementation = f"clock_gettime({name})"
        self.monotonic = not is_adjustable
        self.adjustable = is_adjustable
        self.resolution = 1e-09

    def __repr__(self):
        return f"namespace(implementation={self.implementation!r}, monotonic={self.monotonic!r}, " \
               f"adjustable={self.adjustable!r}, resolution={self.resolution!r})"


def get_clock_info(name, /):
    clocks = {"monotonic": "CLOCK_MONOTONIC", "perf_counter": "CLOCK_MONOTONIC",
              "process_time": "CLOCK_PROCESS_CPUTIME_ID", "thread_time": "CLOCK_THREAD_CPUTIME_ID",
              "time": "CLOCK_REALTIME"}
    if name not in clocks:
        raise ValueError("unknown clock")
    return _ClockInfo(clocks[name], name == "time")


def _clock(clk_id, *clocks):
    wall, steady, process, thread = clocks
    return {CLOCK_REALTIME: wall, CLOCK_TAI: wall, CLOCK_PROCESS_CPUTIME_ID: process,
            CLOCK_THREAD_CPUTIME_ID: thread}.get(clk_id, steady)()


def clock_gettime(clk_id, /):
    return _clock(clk_id, time, monotonic, process_time, thread_time)


def clock_gettime_ns(clk_id, /):
    return _clock(clk_id, time_ns, monotonic_ns, process_time_ns, thread_time_ns)


def clock_getres(clk_id, /):
    return 1e-09
