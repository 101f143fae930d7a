"""An LRU cache with OrderedDict for async functions, next to functools.lru_cache for a plain one."""
import asyncio
from collections import OrderedDict
from functools import lru_cache, wraps


def alru_cache(maxsize=3):
    def decorator(fn):
        cache = OrderedDict()
        stats = {"hits": 0, "misses": 0}

        @wraps(fn)
        async def inner(*args):
            if args in cache:
                cache.move_to_end(args)
                stats["hits"] += 1
                return cache[args]
            stats["misses"] += 1
            value = await fn(*args)
            cache[args] = value
            if len(cache) > maxsize:
                old, _ = cache.popitem(last=False)
                print("   evicted", old)
            return value

        inner.cache_info = lambda: "hits={hits}, misses={misses}, size={size}".format(size=len(cache), **stats)
        inner.keys = lambda: [key[0] for key in cache]
        return inner
    return decorator


@alru_cache(maxsize=2)
async def capital(country):
    print("   asking for", country)
    await asyncio.sleep(1)
    return {"France": "Paris", "Italy": "Rome", "Norway": "Oslo"}.get(country)


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


async def main():
    for country in ("France", "Italy", "France", "Norway", "Italy", "Peru", "Italy"):
        print(country, await capital(country))
    print(capital.cache_info(), capital.keys())
    print(fib(50), fib.cache_info())
    fib.cache_clear()
    print(fib.cache_info())


if __name__ == "__main__":
    asyncio.run(main())
