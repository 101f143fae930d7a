"""A decorator that tries again, waiting longer each time with seeded jitter; some calls never succeed."""
import asyncio
import functools
import logging
import random
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)-7s %(message)s")
log = logging.getLogger("retry")
rng = random.Random(1234)


class ServiceUnavailable(Exception):
    pass


class GaveUp(Exception):
    pass


def retry(*exceptions, attempts=4, base=0.5, factor=2, cap=5.0):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            delay = base
            for attempt in range(1, attempts + 1):
                try:
                    return await function(*args, **kwargs)
                except exceptions as error:
                    if attempt == attempts:
                        raise GaveUp(f"{function.__name__}{args} after {attempts} attempts") from error
                    wait = min(cap, delay) * rng.uniform(0.5, 1.5)
                    log.warning("%s: %s; attempt %d, again in %.2f s", function.__name__, error, attempt, wait)
                    await asyncio.sleep(wait)
                    delay *= factor
        wrapper.attempts = attempts
        return wrapper
    return decorate


@retry(ServiceUnavailable, asyncio.TimeoutError)
async def fetch_price(symbol):
    """Ask an unreliable service."""
    luck = rng.random()
    if luck < 0.5:
        raise ServiceUnavailable(f"503 for {symbol}")
    if luck < 0.6:
        await asyncio.wait_for(asyncio.sleep(10), timeout=0.3)
    return symbol, round(100 * luck, 2)


@retry(KeyError, attempts=2, base=0.1)
async def always_fails(key):
    raise KeyError(key)


async def main():
    print(fetch_price.__name__, "-", fetch_price.__doc__, fetch_price.attempts)
    quotes = await asyncio.gather(*map(fetch_price, ["AAA", "BBB", "CCC", "DDD", "EEE"]), return_exceptions=True)
    for quote in quotes:
        log.info("%r", quote)
    try:
        await always_fails("k")
    except GaveUp as error:
        log.error("%s because of %r", error, error.__cause__)


asyncio.run(main())
