# SPDX-License-Identifier: GPL-3.0-or-later
"""How days and months are counted, and which numbers make a date and a time."""

__name__ = "datetime"  # what its classes and functions say that they are of

MINYEAR = 1
MAXYEAR = 9999

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
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


def _divide_and_round(a, b):
    quotient, rest = divmod(a, b)
    rest *= 2
    more = rest > b if b > 0 else rest < b
    if more or rest == b and quotient % 2 == 1:
        quotient += 1
    return quotient


def _iso_first_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _iso_calendar(year, month, day):
    """The year, the week in it and the day in that, as ISO 8601 counts them."""
    ordinal = _to_ordinal(year, month, day)
    first = _iso_first_monday(year)
    if ordinal < first:
        year -= 1
        first = _iso_first_monday(year)
    elif ordinal >= _iso_first_monday(year + 1):
        year += 1
        first = _iso_first_monday(year)
    week, day = divmod(ordinal - first, 7)
    return year, week + 1, day + 1
