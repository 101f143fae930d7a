"""datetime: now, differences, formatting."""
import datetime
import time
from datetime import datetime as dt, timedelta

a = dt.now()
time.sleep(61.5)
b = datetime.datetime.now()
print(a, b, b - a, (b - a).total_seconds(), b > a, repr(a), (b - a).seconds, repr(b - a))
print(a.strftime("%H:%M:%S.%f %d/%m/%y %A"), a.isoformat(), f"{a:%H:%M}", a.year, a.microsecond, b.time(), b.date())
print(a + timedelta(days=1, hours=2), timedelta(minutes=90), timedelta(seconds=-1), dt(2024, 2, 29).weekday(), dt(2024, 1, 1, 12).timestamp())
print("{:,.2f} sec.".format((b - a).total_seconds()), dt.strptime("2020-05-17 10:20", "%Y-%m-%d %H:%M"), datetime.date(2021, 3, 4))
