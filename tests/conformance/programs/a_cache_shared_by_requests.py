# An asynchronous cache: one load for many waiters, least recently used goes first, entries grow old.
import asyncio
from collections import OrderedDict
from functools import cached_property, lru_cache


class AsyncCache:
    def __init__(self, load, maxsize=3, ttl=None):
        self._load, self.maxsize, self.ttl = load, maxsize, ttl
        self._entries: OrderedDict = OrderedDict()
        self._pending = {}
        self.hits = self.misses = self.shared = 0

    async def __getitem_async__(self, key):
        raise NotImplementedError

    async def get(self, key):
        now = asyncio.get_running_loop().time()
        if key in self._entries:
            value, born = self._entries[key]
            if self.ttl is None or now - born <= self.ttl:
                self._entries.move_to_end(key)
                self.hits += 1
                return value
            del self._entries[key]
        if key in self._pending:
            self.shared += 1
            return await self._pending[key]
        self.misses += 1
        future = self._pending[key] = asyncio.get_running_loop().create_future()
        try:
            value = await self._load(key)
        except Exception as error:
            future.set_exception(error)
            future.exception()
            raise
        else:
            future.set_result(value)
            self._entries[key] = value, asyncio.get_running_loop().time()
            while len(self._entries) > self.maxsize:
                old, _ = self._entries.popitem(last=False)
                print("  evicted", old)
            return value
        finally:
            del self._pending[key]

    def __contains__(self, key):
        return key in self._entries

    def __len__(self):
        return len(self._entries)

    @cached_property
    def label(self):
        print("  (computing the label)")
        return f"{type(self).__name__}({self._load.__name__}, {self.maxsize})"


async def page(url):
    print(f"  {asyncio.get_running_loop().time():.1f} loading {url}")
    await asyncio.sleep(0.2)
    if url.endswith("404"):
        raise FileNotFoundError(url)
    return f"<{url}>"


@lru_cache(maxsize=None)
def ways(n):
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)


class Grid:
    def __init__(self, width):
        self.width = width

    @lru_cache(maxsize=4)
    def paths(self, x, y):
        return 1 if 0 in (x, y) else self.paths(x - 1, y) + self.paths(x, y - 1)

    __hash__ = object.__hash__


async def main():
    cache = AsyncCache(page, ttl=1.0)
    print(await asyncio.gather(*(cache.get(url) for url in ("/a", "/b", "/a", "/a"))))
    print(await cache.get("/a"), cache.hits, cache.misses, cache.shared)
    for url in ("/c", "/d", "/a"):
        await cache.get(url)
    print(list(cache._entries), "/b" in cache, len(cache))
    results = await asyncio.gather(cache.get("/404"), cache.get("/404"), return_exceptions=True)
    print([f"{type(error).__name__}: {error}" for error in results], results[0] is results[1])
    await asyncio.sleep(1)
    print(await cache.get("/a"), cache.hits, cache.misses, cache.shared)
    print(cache.label, cache.label, "label" in vars(cache))
    print(ways(80), ways.cache_info(), ways.cache_parameters())
    grid = Grid(5)
    print(grid.paths(4, 4), Grid.paths.cache_info().currsize)
    ways.cache_clear()
    print(ways.cache_info().hits, ways.__wrapped__(1))


asyncio.run(main())
