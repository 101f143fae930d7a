#!/usr/bin/env python3
# Simulated downloads, at most three at once, each with a bar; one host is flaky.
import asyncio
import random
from collections import namedtuple
from functools import partial

File = namedtuple("File", "name size host", defaults=["mirror.example"])
FILES = [File("kernel.tar", 900), File("readme.md", 12), File("photo.jpg", 340, "cdn.example"), File("song.ogg", 510, "cdn.example"),
         File("broken.iso", 700, "flaky.example"), File("notes.txt", 3)]


class DownloadError(Exception):
    def __init__(self, file, done):
        super().__init__(f"{file.name}: connection lost after {done} of {file.size} kB")
        self.done = done


def bar(done, total, width=20):
    filled = done * width // total
    return "[" + "█" * filled + "·" * (width - filled) + f"] {done / total:>4.0%}"


async def download(file, limit, progress, rng):
    async with limit:
        done = 0
        while done < file.size:
            chunk = min(rng.randint(80, 160), file.size - done)
            await asyncio.sleep(chunk / 400)
            done += chunk
            if file.host.startswith("flaky") and done > file.size / 2:
                raise DownloadError(file, done)
            progress(file, done)
    return file, done


def report(lines, file, done):
    lines[file.name] = bar(done, file.size)
    if done == file.size:
        print(f"{file.name:<12}{lines[file.name]}")


async def monitor(lines, every):
    try:
        while True:
            await asyncio.sleep(every)
            running = {name: text for name, text in lines.items() if not text.endswith("100%")}
            print("  ...", "; ".join(f"{name} {text[-4:].strip()}" for name, text in running.items()) or "idle")
    except asyncio.CancelledError:
        print("monitor stopped")
        raise


async def main():
    rng = random.Random(2024)
    limit = asyncio.BoundedSemaphore(3)
    lines = {}
    watcher = asyncio.create_task(monitor(lines, 1))
    jobs = {asyncio.create_task(download(file, limit, partial(report, lines), rng), name=file.name): file for file in FILES}
    total = 0
    for finished in asyncio.as_completed(jobs):
        try:
            file, size = await finished
        except DownloadError as error:
            print(f"failed: {error} ({error.done})")
        else:
            total += size
    watcher.cancel()
    await asyncio.wait([watcher])
    print(f"{total} kB of {sum(file.size for file in FILES)} kB", watcher.cancelled())
    print(*(f"{task.get_name()}={'error' if task.exception() else 'ok'}" for task in jobs), sep=" | ")
    by_host = {}
    for file in FILES:
        by_host.setdefault(file.host, []).append(file._replace(name=file.name.upper()).name)
    print(by_host)


asyncio.run(main())
