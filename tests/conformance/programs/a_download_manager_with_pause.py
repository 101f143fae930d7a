"""Downloads with progress, pause and resume, bandwidth shared by a semaphore, and a queue of reports."""
import asyncio
from dataclasses import dataclass, field
from functools import total_ordering


@total_ordering
class Size:
    UNITS = ("B", "KB", "MB", "GB")

    def __init__(self, n):
        self.n = int(n)

    def __str__(self):
        value, unit = float(self.n), 0
        while value >= 1024 and unit < len(self.UNITS) - 1:
            value /= 1024
            unit += 1
        return f"{value:.1f} {self.UNITS[unit]}"

    __repr__ = lambda self: f"Size({self.n})"

    def __add__(self, other):
        return Size(self.n + int(other))

    __radd__ = __add__

    def __int__(self):
        return self.n

    def __eq__(self, other):
        return isinstance(other, Size) and self.n == other.n

    def __lt__(self, other):
        if not isinstance(other, Size):
            return NotImplemented
        return self.n < other.n

    def __hash__(self):
        return hash(self.n)


@dataclass
class Download:
    name: str
    size: Size
    got: Size = Size(0)
    resumed: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    def __post_init__(self):
        self.resumed.set()

    @property
    def percent(self):
        return 100 * int(self.got) // int(self.size)

    def pause(self):
        self.resumed.clear()

    def resume(self):
        self.resumed.set()


async def fetch(download, channel, reports, chunk=512 * 1024):
    while download.got < download.size:
        await download.resumed.wait()
        async with channel:
            await asyncio.sleep(0.5)
            download.got = min(download.got + chunk, download.size)
        await reports.put((download.name, download.percent))
    await reports.put((download.name, None))


async def report(reports, names):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    left = set(names)
    while left:
        name, percent = await reports.get()
        if percent is None:
            left.remove(name)
            print(f"{loop.time() - begin:4.1f} {name} complete, {len(left)} left")
        elif percent in range(40, 70):
            print(f"{loop.time() - begin:4.1f} {name:<6}[{'#' * (percent // 10):<10}] {percent:3}%")
        reports.task_done()


async def main():
    files = [Download("film", Size(3 * 2 ** 20)), Download("song", Size(900_000)), Download("book", Size(2 ** 21))]
    reports, channel = asyncio.Queue(maxsize=2), asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(report(reports, [f.name for f in files]))
        tasks = {f.name: tg.create_task(fetch(f, channel, reports)) for f in files}
        await asyncio.sleep(1.2)
        files[0].pause()
        print("film paused at", files[0].got, f"({files[0].percent}%)")
        await asyncio.sleep(3)
        files[0].resume()
    print("total", sum(f.got for f in files), max(f.size for f in files), sorted(f.size for f in files))
    print(files[1], all(t.done() for t in tasks.values()), channel._value if hasattr(channel, "_value") else channel)
    print(Size(5) <= Size(5), Size(1) == 1, len({Size(1), Size(1)}))
    try:
        Size(1) < 2
    except TypeError as error:
        print(error)


asyncio.run(main())
