"""A decorator caches a coroutine function's results for some seconds and joins simultaneous calls."""
import asyncio
import functools
import time


def cached(*, ttl: float, maxsize: int = 3):
    def decorate(function):
        cache: dict[tuple, tuple[float, object]] = {}
        flying: dict[tuple, asyncio.Future] = {}
        stats = {"hits": 0, "joined": 0, "misses": 0, "evicted": 0}

        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            key = args + tuple(sorted(kwargs.items()))
            if key in cache and time.monotonic() < cache[key][0]:
                stats["hits"] += 1
                return cache[key][1]
            if (future := flying.get(key)) is not None:
                stats["joined"] += 1
                return await asyncio.shield(future)
            stats["misses"] += 1
            future = flying[key] = asyncio.ensure_future(function(*args, **kwargs))
            try:
                result = await future
            finally:
                flying.pop(key, None)
            cache.pop(key, None)
            cache[key] = time.monotonic() + ttl, result
            while len(cache) > maxsize:
                oldest = next(iter(cache))
                del cache[oldest]
                stats["evicted"] += 1
            return result

        wrapper.stats = lambda: dict(stats)
        wrapper.clear = cache.clear
        return wrapper
    return decorate


@cached(ttl=10)
async def weather(city, unit="C"):
    """Ask the far away station."""
    print(f"  asking for {city} in {unit}")
    await asyncio.sleep(2)
    if city == "Atlantis":
        raise LookupError("under water")
    return f"{len(city) * 3}°{unit}"


async def main():
    print(weather.__name__, weather.__doc__, weather.__wrapped__ is not weather)
    print(await asyncio.gather(*(weather("Oslo") for _ in range(3))))
    print(await weather("Oslo"), weather.stats())
    await asyncio.sleep(11)
    print(await weather("Oslo"), await weather("Oslo", unit="F"))
    for city in "Rome", "Bern", "Oslo":
        print(city, await weather(city))
    lost = await asyncio.gather(weather("Atlantis"), weather("Atlantis"), return_exceptions=True)
    print(lost, lost[0] is lost[1])
    print(", ".join(f"{key}={value}" for key, value in weather.stats().items()))
    weather.clear()
    print(await weather("Bern"))


asyncio.run(main())
