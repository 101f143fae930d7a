"""Simulated downloads finish in an order of their own; a bar drawn with carriage returns counts them."""
import asyncio
import random
import sys

FILES = {
    "kernel.tar": 120,
    "manual.pdf": 14,
    "photo.jpg": 6,
    "song.mp3": 9,
    "video.mkv": 700,
    "notes.txt": 1,
}
SPEED = 80.0   # MB per second


async def download(name: str, size: int) -> tuple[str, float]:
    jitter = random.uniform(0.9, 1.2)
    seconds = size / SPEED * jitter
    await asyncio.sleep(seconds)
    return name, seconds


def bar(done: int, total: int, width: int = 24) -> str:
    filled = int(width * done / total)
    return "[" + "#" * filled + "." * (width - filled) + f"] {done}/{total}"


async def main() -> None:
    random.seed(2023)
    jobs = [download(name, size) for name, size in FILES.items()]
    total = len(jobs)
    finished = []
    sys.stdout.write("\r" + bar(0, total))
    for done, next_one in enumerate(asyncio.as_completed(jobs), start=1):
        finished.append(await next_one)
        sys.stdout.write("\r" + bar(done, total))
        sys.stdout.flush()
    print()
    print(f"{'file':<12}|{'MB':>5} |{'seconds':>9}")
    print("-" * 12 + "+" + "-" * 6 + "+" + "-" * 9)
    for name, seconds in finished:
        print(f"{name:<12}|{FILES[name]:>5} |{seconds:>9.3f}")
    slowest, longest = max(finished, key=lambda pair: pair[1])
    print(f"{'slowest':<12} {slowest!r} took {longest:.2f} s of {sum(s for _, s in finished):.2f} s altogether")


asyncio.run(main())
