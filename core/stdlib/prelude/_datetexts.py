# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates and times as texts: strftime, strptime and the forms of ISO 8601."""

from _datesums import _days_before_year, _EPOCH, _from_ordinal, _iso_calendar, _to_ordinal
from _timedelta import timedelta
from _timezones import _offset_text, timezone

__name__ = "datetime"  # what its classes and functions say that they are of

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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
            out.append(str(_iso_calendar(year, month, day)[0]))
        elif c == "V":
            out.append(f"{_iso_calendar(year, month, day)[1]:02}")
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
