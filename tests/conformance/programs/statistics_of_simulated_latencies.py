"""Latencies of a simulated service, summed up with statistics, math and random distributions."""
import asyncio
import math
import random
import statistics as st

random.seed(31)


async def call_service(kind):
    match kind:
        case "steady":
            latency = random.gauss(0.1, 0.01)
        case "bursty":
            latency = random.expovariate(10)
        case "bimodal":
            latency = random.choice([0.05, 0.3]) + random.random() / 100
        case _:
            latency = random.triangular(0.05, 0.5, 0.1)
    await asyncio.sleep(latency)
    return latency


def percentile(values, q):
    ordered = sorted(values)
    k = (len(ordered) - 1) * q / 100
    low, high = math.floor(k), math.ceil(k)
    return ordered[low] + (ordered[high] - ordered[low]) * (k - low)


def histogram(values, bins=5):
    low, high = min(values), max(values)
    step = (high - low) / bins
    counts = [0] * bins
    for v in values:
        counts[min(bins - 1, int((v - low) / step))] += 1
    return counts


async def benchmark(kind, calls=40, concurrency=8):
    gate = asyncio.Semaphore(concurrency)

    async def limited():
        async with gate:
            return await call_service(kind)

    loop = asyncio.get_running_loop()
    begin = loop.time()
    values = await asyncio.gather(*[limited() for _ in range(calls)])
    return values, loop.time() - begin


async def main():
    print(f"{'kind':<9}{'mean':>8}{'median':>8}{'stdev':>8}{'p95':>8}{'max':>8}{'calls/s':>9}")
    for kind in ("steady", "bursty", "bimodal", "skewed"):
        values, took = await benchmark(kind)
        print(f"{kind:<9}{st.mean(values):8.4f}{st.median(values):8.4f}{st.stdev(values):8.4f}{percentile(values, 95):8.4f}{max(values):8.4f}{len(values) / took:9.2f}")
        print("         ", histogram(values))
    print(st.mode([1, 2, 2, 3]), st.pstdev([1, 2, 3, 4]), st.fmean([1, 2, 4]), st.median_low([1, 4]), st.quantiles([1, 2, 3, 4, 5], n=4))
    print(math.sqrt(2), math.hypot(3, 4), math.isclose(0.1 + 0.2, 0.3), math.comb(5, 2), math.inf > 1e308, math.pi)
    try:
        st.mean([])
    except st.StatisticsError as error:
        print(error)


asyncio.run(main())
