import asyncio
from datetime import date, datetime, time, timedelta

OPENING = datetime(2024, 2, 28, 22, 45)
SECONDS_PER_MINUTE = 0.03


class Station:
    def __init__(self, name):
        self.name = name
        self.departures = asyncio.PriorityQueue()
        self.arrivals = []


class Clock:
    """Simulated time runs 2000 times faster than the loop's."""

    def __init__(self, opening):
        self.opening = opening
        self.loop = asyncio.get_running_loop()
        self.zero = self.loop.time()

    def now(self):
        minutes = round((self.loop.time() - self.zero) / SECONDS_PER_MINUTE)
        return self.opening + timedelta(minutes=minutes)

    async def until(self, moment):
        minutes = (moment - self.opening) / timedelta(minutes=1)
        await asyncio.sleep(self.zero + minutes * SECONDS_PER_MINUTE - self.loop.time())


async def train(number, legs, departs, clock, late=timedelta(0)):
    moment = departs
    for start, end, duration in legs:
        await clock.until(moment)
        now = clock.now()
        print(f"{now:%a %d %b %H:%M}  train {number:<4} leaves {start}")
        moment = now + duration + late
        await clock.until(moment)
        arrived = clock.now()
        planned = now + duration
        delay = arrived - planned
        remark = f" ({delay.seconds // 60} min late)" if delay else ""
        print(f"{arrived:%a %d %b %H:%M}  train {number:<4} reaches {end}{remark}")
        moment = arrived + timedelta(minutes=5)
    return number, moment - departs - timedelta(minutes=5)


async def main():
    clock = Clock(OPENING)
    minutes = lambda m: timedelta(minutes=m)
    express = [("Ulm", "Graz", minutes(55)), ("Graz", "Linz", minutes(40))]
    local = [("Linz", "Graz", minutes(70)), ("Graz", "Ulm", minutes(65))]
    night = [("Ulm", "Linz", timedelta(hours=1, minutes=50))]
    jobs = [train("IC7", express, OPENING + minutes(15), clock),
            train("R40", local, OPENING + minutes(0), clock, late=minutes(4)),
            train("N1", night, datetime.combine(date(2024, 2, 28), time(23, 57)), clock)]
    for job in asyncio.as_completed([asyncio.create_task(job) for job in jobs]):
        number, took = await job
        print(f"{'':17}train {number} took {took}")

    today = OPENING.date()
    tomorrow = today + timedelta(days=1)
    print(tomorrow.isoformat(), tomorrow.strftime("%A"), "leap day" if tomorrow.day == 29 else "")
    print("days to new year:", (date(2025, 1, 1) - today).days)
    print("week", today.isocalendar().week, "weekday", today.isoweekday())
    parsed = datetime.strptime("2024-03-01 06:30", "%Y-%m-%d %H:%M")
    rest = parsed - clock.now()
    hours, seconds = divmod(rest.total_seconds(), 3600)
    print(f"next opening in {hours:.0f} h {seconds / 60:.0f} min; {rest!r}")
    print(sorted([time(9, 5), time(0, 30), time(8)])[0].isoformat("minutes"), max(today, tomorrow))
    print(-minutes(90), abs(-minutes(90)), minutes(90) * 2.5, minutes(100) // minutes(30), minutes(100) % minutes(30))


asyncio.run(main())
