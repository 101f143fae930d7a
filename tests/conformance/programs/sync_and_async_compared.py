"""The same three requests in sequence, in threads, with asyncio: a table of what each took."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

SITES = ["https://one.example", "https://two.example", "https://three.example", "https://four.example"]


def latency(site):
    return 0.2 + (len(site) % 7) / 10


def fetch_sync(site):
    time.sleep(latency(site))
    return len(site)


async def fetch_async(site):
    await asyncio.sleep(latency(site))
    return len(site)


def run_sync():
    return sum(fetch_sync(site) for site in SITES)


def run_threads():
    total = 0
    with ThreadPoolExecutor() as executor:
        futures = {executor.submit(fetch_sync, site): site for site in SITES}
        for future in as_completed(futures):
            print("   thread done:", futures[future])
            total += future.result()
    return total


def run_map():
    with ThreadPoolExecutor(2) as executor:
        return sum(executor.map(fetch_sync, SITES))


def run_asyncio():
    async def everything():
        return sum(await asyncio.gather(*map(fetch_async, SITES)))
    return asyncio.run(everything())


def measure(func):
    start = time.perf_counter()
    result = func()
    elapsed = time.perf_counter() - start
    return func.__name__.removeprefix("run_"), result, elapsed


if __name__ == "__main__":
    rows = [measure(f) for f in (run_sync, run_threads, run_map, run_asyncio)]
    base = rows[0][2]
    print("{:<10} {:>8} {:>9} {:>8}".format("method", "bytes", "seconds", "speedup"))
    for name, result, elapsed in rows:
        print("{:<10} {:>8d} {:>9.2f} {:>7.1f}x".format(name, result, elapsed, base / elapsed))
