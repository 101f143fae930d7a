# SPDX-License-Identifier: GPL-3.0-or-later
"""What calendar says about weeks, months and years as numbers and dates."""
import datetime

__name__ = "calendar"  # what its classes say that they are of


class IllegalMonthError(ValueError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % self.weekday


class _Names:
    """The names of days or months, by number."""

    def __init__(self, names):
        self._names = names

    def __getitem__(self, i):
        return self._names[i]

    def __len__(self):
        return len(self._names)


_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = ("January February March April May June July August September October November December").split()
day_name, day_abbr = _Names(_DAYS), _Names([day[:3] for day in _DAYS])
month_name, month_abbr = _Names([""] + _MONTHS), _Names([""] + [month[:3] for month in _MONTHS])


def _check_weekday(day):
    if not 0 <= day <= 6:
        raise IllegalWeekdayError(day)


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def weekday(year, month, day):
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400  # the calendar repeats after 400 years
    return datetime.date(year, month, day).weekday()


def _days_of(year, month):
    return 29 if month == 2 and isleap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def monthrange(year, month):
    """The weekday of a month's first day, and the number of its days."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _days_of(year, month)


def _month_beside(year, month, step):
    months = year * 12 + month - 1 + step
    return months // 12, months % 12 + 1


def _in_weeks(days):
    return [days[n:n + 7] for n in range(0, len(days), 7)]


class Calendar:
    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        for n in range(7):
            yield (self.firstweekday + n) % 7

    # The days of a month in whole weeks; the numbers of those outside are 0

    def itermonthdays(self, year, month):
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from [0] * before
        yield from range(1, count + 1)
        yield from [0] * (-(before + count) % 7)

    def itermonthdays2(self, year, month):
        for n, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, n % 7

    def itermonthdays3(self, year, month):
        """Year, month and day, also of the days outside."""
        numbers = list(self.itermonthdays(year, month))
        begin = numbers.index(1)
        end = begin + max(numbers)
        before, after = _month_beside(year, month, -1), _month_beside(year, month, 1)
        last = _days_of(*before)
        for day in range(last - begin + 1, last + 1):
            yield *before, day
        for day in numbers[begin:end]:
            yield year, month, day
        for day in range(1, len(numbers) - end + 1):
            yield *after, day

    def itermonthdays4(self, year, month):
        for n, date in enumerate(self.itermonthdays3(year, month)):
            yield *date, (self.firstweekday + n) % 7

    def itermonthdates(self, year, month):
        for date in self.itermonthdays3(year, month):
            yield datetime.date(*date)

    def monthdatescalendar(self, year, month):
        return _in_weeks(list(self.itermonthdates(year, month)))

    def monthdays2calendar(self, year, month):
        return _in_weeks(list(self.itermonthdays2(year, month)))

    def monthdayscalendar(self, year, month):
        return _in_weeks(list(self.itermonthdays(year, month)))

    def _rows_of_year(self, weeks_of, year, width):
        months = [weeks_of(year, month) for month in range(1, 13)]
        return [months[n:n + width] for n in range(0, 12, width)]

    def yeardatescalendar(self, year, width=3):
        return self._rows_of_year(self.monthdatescalendar, year, width)

    def yeardays2calendar(self, year, width=3):
        return self._rows_of_year(self.monthdays2calendar, year, width)

    def yeardayscalendar(self, year, width=3):
        return self._rows_of_year(self.monthdayscalendar, year, width)
