# calendar: months and years as numbers, dates, text and HTML.
import calendar
import datetime

print(calendar.month(2024, 2))
print(calendar.month(2023, 10, w=3, l=2))
print(calendar.TextCalendar(firstweekday=6).formatmonth(2015, 2))
print(calendar.TextCalendar(3).formatmonth(1999, 12, 10))
calendar.prmonth(2000, 1)
print(calendar.calendar(2024))
print(calendar.calendar(1900, w=3, l=1, c=2, m=4))
calendar.TextCalendar(6).pryear(2021, m=2)
print([calendar.isleap(year) for year in (1900, 2000, 2023, 2024)], calendar.leapdays(1900, 2025), calendar.leapdays(2000, 2001), calendar.leapdays(2004, 1996))
print(calendar.monthrange(2024, 2), calendar.monthrange(2100, 2), calendar.monthcalendar(2024, 5), calendar.weekday(2024, 7, 4), calendar.weekday(0, 1, 1))
print(list(calendar.day_name), list(calendar.day_abbr), list(calendar.month_name), calendar.month_abbr[1:4], len(calendar.month_name))
print(calendar.weekheader(3), calendar.weekheader(9), calendar.firstweekday(), calendar.MONDAY, calendar.SUNDAY, calendar.January)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.weekheader(2), calendar.monthcalendar(2024, 9)[0], calendar.firstweekday())
calendar.setfirstweekday(0)
print(calendar.timegm((2024, 2, 29, 12, 30, 15)), calendar.timegm(datetime.datetime(1970, 1, 1).timetuple()), calendar.timegm((1969, 12, 31, 23, 59, 59, 0, 0, 0)))

days = calendar.Calendar(firstweekday=9)
print(days.firstweekday, list(days.iterweekdays()), list(days.itermonthdays(2024, 4)))
print(list(days.itermonthdays2(2024, 4))[:5], list(days.itermonthdays3(2024, 1))[:4], list(days.itermonthdays4(2024, 12))[-3:])
print([str(date) for date in days.itermonthdates(2023, 2)][:2], days.monthdatescalendar(2024, 2)[0][0], days.monthdays2calendar(2024, 2)[0])
print(len(days.yeardayscalendar(2024)), [len(row) for row in days.yeardatescalendar(2024, 5)], days.yeardays2calendar(2024, 4)[0][0][0])
print([week for week in days.monthdayscalendar(2026, 2)])
html = calendar.HTMLCalendar(calendar.SUNDAY)
print(html.formatmonth(2024, 2), html.formatmonth(2024, 2, withyear=False)[:120], html.formatyear(2024, 5)[:300], sep="\n")
print(html.formatyearpage(2024, css=None)[:300], len(html.formatyearpage(2024)), html.formatyear(2024)[-60:])


class Marked(calendar.HTMLCalendar):
    cssclasses = [f"{name} day" for name in calendar.HTMLCalendar.cssclasses]

    def formatday(self, day, weekday):
        return super().formatday(day, weekday).replace("<td", "<TD") if day == 15 else super().formatday(day, weekday)


print(Marked().formatweek([(14, 0), (15, 1), (0, 2)]))
for call in [lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.weekday(2024, 2, 30), lambda: calendar.month(2024, 0),
             lambda: list(days.itermonthdates(9999, 12)), lambda: calendar.day_name[7], lambda: calendar.month("x", 1)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, isinstance(e, ValueError), e)
print(calendar.__all__)
