# Rows of the Mandelbrot set are handed out to workers; a Julia set is drawn by threads.
import asyncio
import concurrent.futures
import time

WIDTH, HEIGHT, MOST = 64, 23, 60
SHADES = " .:-=+*#%@"


def escape(z, c, limit=MOST):
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


def plane(corner, opposite):
    size = opposite - corner
    for row in range(HEIGHT):
        yield row, [corner + complex(size.real * column / (WIDTH - 1), size.imag * row / (HEIGHT - 1)) for column in range(WIDTH)]


def shade(count):
    return SHADES[min(count * len(SHADES) // (MOST + 1), len(SHADES) - 1)]


async def worker(name, jobs, picture, log):
    while True:
        row, points = await jobs.get()
        counts = [escape(0j, c) for c in points]
        await asyncio.sleep(sum(counts) / 10_000)
        picture[row] = "".join(shade(count) for count in counts)
        log.append((name, row))
        jobs.task_done()


async def mandelbrot():
    jobs = asyncio.Queue()
    for job in plane(-2.2 - 1.2j, 0.8 + 1.2j):
        jobs.put_nowait(job)
    picture, log = {}, []
    start = asyncio.get_running_loop().time()
    workers = [asyncio.create_task(worker(f"w{n}", jobs, picture, log)) for n in range(4)]
    await jobs.join()
    for each in workers:
        each.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    for row in sorted(picture):
        print(picture[row].rstrip())
    print(f"{len(log)} rows after {asyncio.get_running_loop().time() - start:.4f} s")
    for each in workers:
        print(each.get_coro().__name__, [row for name, row in log if name == f"w{workers.index(each)}"])


def julia_row(points, c=-0.8 + 0.156j):
    time.sleep(0.01)
    return "".join(shade(escape(z, c)) for z in points).rstrip()


asyncio.run(mandelbrot())
with concurrent.futures.ThreadPoolExecutor(max_workers=3) as pool:
    for line in pool.map(julia_row, [points for _, points in plane(-1.6 - 1.1j, 1.6 + 1.1j)]):
        print(line)
