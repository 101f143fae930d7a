"""Appointments with datetime: windows, weekdays, recurrence, time zones, and an agenda that sleeps until each."""
import asyncio
from datetime import date, datetime, time, timedelta, timezone
from itertools import groupby


def every(start, step, until):
    while start < until:
        yield start
        start += step


class Window:
    def __init__(self, begin: time, end: time, weekdays="MTWTF"):
        self.begin, self.end = begin, end
        self.weekdays = {i for i, letter in enumerate("MTWTFSS") if weekdays[i:i + 1] == letter}

    def __contains__(self, moment: datetime):
        return moment.weekday() in self.weekdays and self.begin <= moment.time() < self.end

    def next(self, moment):
        while moment not in self:
            opening = datetime.combine(moment.date(), self.begin, tzinfo=moment.tzinfo)
            moment = opening if moment < opening else opening + timedelta(days=1)
        return moment


async def main():
    office = Window(time(9), time(17, 30))
    friday = datetime(2024, 3, 1, 16, 0)
    for moment in every(friday, timedelta(hours=1, minutes=15), friday + timedelta(hours=5)):
        print(f"{moment:%a %H:%M}", "open" if moment in office else f"closed until {office.next(moment):%a %d %b %H:%M}")
    base = datetime(2024, 2, 28, 23, 30, tzinfo=timezone.utc)
    loop = asyncio.get_running_loop()
    zero = loop.time()
    agenda = sorted((base + timedelta(minutes=12 * n) for n in range(5)), key=lambda d: d.timestamp())
    for day, moments in groupby(agenda, key=datetime.date):
        print(day, f"{day:%A}, week {day.isocalendar().week}")
        for moment in moments:
            await asyncio.sleep((moment - base).total_seconds() - (loop.time() - zero))
            print("   ", moment.isoformat(" ", "minutes"), f"after {timedelta(seconds=round(loop.time() - zero))}")
    tokyo = timezone(timedelta(hours=9), "JST")
    print(base.astimezone(tokyo), base.astimezone(tokyo).tzname(), base == base.astimezone(tokyo))
    print(datetime.fromisoformat("2024-02-29T12:00:00+02:00").utcoffset(), datetime.strptime("1 Jan 2023 5PM", "%d %b %Y %I%p"))
    print(date(2024, 12, 31).timetuple().tm_yday, date.fromisocalendar(2024, 1, 1), date.max - date.min)
    print(divmod(timedelta(hours=50), timedelta(days=1)), timedelta(days=-1, hours=3), -timedelta(minutes=90), timedelta(1) / 7)
    for wrong in (lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1) - base, lambda: datetime(2024, 1, 1) < base,
                  lambda: time(25), lambda: datetime.fromisoformat("soon"),
                  lambda: datetime.strptime("32.1.", "%d.%m."), lambda: timedelta(1) * timedelta(1)):
        try:
            print(wrong())
        except (ValueError, TypeError) as error:
            print(f"{type(error).__name__}: {error}")
    try:
        date(10000, 1, 1)
    except ValueError as error:
        print(error)
    print(datetime(2024, 1, 31).replace(month=3), datetime(2024, 5, 6, 7, 8, 9, 123456).strftime("%Y%m%d-%H%M%S.%f %j %p %y %%"))
    print(repr(base), repr(timedelta(hours=1.5)), repr(time(1, 2)), str(time(1, 2, 3, 4)))


asyncio.run(main())
