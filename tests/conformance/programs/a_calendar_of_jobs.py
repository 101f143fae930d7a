# Jobs repeat by rules like those of cron, in simulated days.
import asyncio
import heapq
from datetime import date, datetime, time, timedelta
from itertools import count, islice


class Every:
    def __init__(self, **delta):
        self.delta = timedelta(**delta)

    def after(self, moment):
        return moment + self.delta


class Daily:
    def __init__(self, at, weekdays=range(7)):
        self.at, self.weekdays = time.fromisoformat(at), set(weekdays)

    def after(self, moment):
        for day in count():
            candidate = datetime.combine(moment.date() + timedelta(days=day), self.at)
            if candidate > moment and candidate.weekday() in self.weekdays:
                return candidate


class Monthly:
    def __init__(self, day, at="00:00"):
        self.day, self.at = day, time.fromisoformat(at)

    def after(self, moment):
        year, month = moment.year, moment.month
        while True:
            try:
                candidate = datetime.combine(date(year, month, self.day), self.at)
            except ValueError:
                candidate = None
            if candidate and candidate > moment:
                return candidate
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)


class Scheduler:
    def __init__(self, start, speed):
        self.now, self.speed = start, speed
        self.heap, self.ids = [], count()
        self.running = set()

    def add(self, name, rule, job):
        heapq.heappush(self.heap, (rule.after(self.now), next(self.ids), name, rule, job))

    async def run_until(self, end):
        while self.heap and self.heap[0][0] <= end:
            due, number, name, rule, job = heapq.heappop(self.heap)
            await asyncio.sleep((due - self.now) / self.speed)
            self.now = due
            task = asyncio.create_task(job(name, due), name=f"{name} {due:%d.%m.}")
            self.running.add(task)
            task.add_done_callback(self.running.discard)
            heapq.heappush(self.heap, (rule.after(due), number, name, rule, job))
        if self.running:
            await asyncio.wait(self.running)


async def job(name, due):
    print(f"{due:%a %d %b %Y %H:%M} {name:<10} week {due.isocalendar().week} day {due.timetuple().tm_yday}")
    await asyncio.sleep(0.01)


async def main():
    start = datetime(2024, 1, 30, 22, 15)
    scheduler = Scheduler(start, speed=timedelta(hours=1))
    scheduler.add("backup", Daily("23:30", weekdays=[1, 3]), job)
    scheduler.add("report", Monthly(31, "08:00"), job)
    scheduler.add("leap", Monthly(29), job)
    scheduler.add("ping", Every(days=2, hours=6), job)
    end = start + timedelta(weeks=5)
    await scheduler.run_until(end)
    print(f"{asyncio.get_running_loop().time():.2f}", end - scheduler.now, scheduler.now.isoformat(sep=" ", timespec="minutes"))
    rule = Monthly(30)
    moment, dates = start, []
    for _ in range(3):
        moment = rule.after(moment)
        dates.append(f"{moment:%F}")
    print(dates, [entry[2] for entry in sorted(scheduler.heap)], list(islice(count(1, 0.5), 3)))
    print((date(2024, 12, 25) - date(2024, 3, 1)).days, timedelta(hours=49.5), -timedelta(minutes=1), timedelta(days=1) // timedelta(hours=5))


asyncio.run(main())
