"""Jobs that repeat at intervals: one drifts since it sleeps after its work, one keeps to a grid."""
import asyncio
from datetime import datetime, timedelta

START = datetime(2024, 2, 28, 23, 59, 30)


class Scheduler:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.zero = self.loop.time()
        self.jobs = []

    @property
    def now(self):
        return START + timedelta(seconds=self.loop.time() - self.zero)

    def log(self, text):
        print(f"{self.now:%Y-%m-%d %H:%M:%S} {text}")

    def every(self, seconds, *, grid=False, times=None):
        def register(function):
            self.jobs.append(asyncio.create_task(self._repeat(function, seconds, grid, times), name=function.__name__))
            return function
        return register

    async def _repeat(self, function, seconds, grid, times):
        count = 0
        due = self.loop.time()
        while times is None or count < times:
            count += 1
            if asyncio.iscoroutinefunction(function):
                await function(self, count)
            else:
                function(self, count)
            if grid:
                due += seconds
                await asyncio.sleep(max(0, due - self.loop.time()))
            else:
                await asyncio.sleep(seconds)
        return count


async def main():
    cron = Scheduler()

    @cron.every(15, times=4)
    async def backup(cron, n):
        cron.log(f"backup {n} begins")
        await asyncio.sleep(4)
        cron.log(f"backup {n} done")

    @cron.every(20, grid=True)
    async def report(cron, n):
        await asyncio.sleep(3)
        cron.log(f"report {n}")

    @cron.every(30, grid=True, times=3)
    def tick(cron, n):
        cron.log("tick " + "." * n)

    done, pending = await asyncio.wait(cron.jobs, timeout=75)
    for job in cron.jobs:
        state = f"finished, ran {job.result()} times" if job in done else "still running"
        print(f"{job.get_name():>7}: {state}")
    for job in pending:
        job.cancel()
    cron.log("over")
    print(len(done), len(pending), (cron.now - START).total_seconds(), cron.now.isoformat(sep=" "))


asyncio.run(main())
