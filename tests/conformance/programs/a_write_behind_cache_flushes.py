import asyncio
from collections import ChainMap
from collections.abc import MutableMapping


class SlowStore:
    def __init__(self, **initial):
        self.data = dict(initial)
        self.writes = self.reads = 0

    async def read(self, key):
        await asyncio.sleep(0.1)
        self.reads += 1
        return self.data[key]

    async def write_many(self, changes):
        await asyncio.sleep(0.1 + 0.01 * len(changes))
        if "poison" in changes:
            raise IOError("the store rejects poison")
        self.data |= changes
        self.writes += 1


class Overlay(MutableMapping):
    """Counts hits and misses; otherwise a dictionary."""

    def __init__(self):
        self._items = {}
        self.hits = self.misses = 0

    def __getitem__(self, key):
        if key in self._items:
            self.hits += 1
            return self._items[key]
        self.misses += 1
        raise KeyError(key)

    def __setitem__(self, key, value):
        self._items[key] = value

    def __delitem__(self, key):
        del self._items[key]

    def __iter__(self):
        return iter(sorted(self._items))

    def __len__(self):
        return len(self._items)


class WriteBehind:
    def __init__(self, store, interval):
        self.store, self.interval = store, interval
        self.cache, self.dirty = Overlay(), {}

    async def __aenter__(self):
        self.flusher = asyncio.create_task(self._flush_forever())
        return self

    async def __aexit__(self, *exc):
        self.flusher.cancel()
        await asyncio.wait([self.flusher])
        await self.flush("closing")
        return False

    async def _flush_forever(self):
        while True:
            await asyncio.sleep(self.interval)
            await self.flush("timer")

    async def flush(self, why):
        if not self.dirty:
            return
        changes, self.dirty = self.dirty, {}
        try:
            await self.store.write_many(changes)
            print(f"  flushed by {why}: {changes}")
        except IOError as error:
            good = {k: v for k, v in changes.items() if k != "poison"}
            self.dirty = good | self.dirty
            print(f"  {error}; kept {sorted(good)}")
        except asyncio.CancelledError:
            self.dirty = changes | self.dirty
            raise

    async def get(self, key):
        try:
            return self.cache[key]
        except KeyError:
            value = self.cache[key] = await self.store.read(key)
            return value

    def put(self, key, value):
        self.cache[key] = self.dirty[key] = value


async def main():
    store = SlowStore(a=1, b=2)
    async with WriteBehind(store, interval=0.25) as cached:
        print([await cached.get(k) for k in "aba"])
        cached.put("c", 3)
        cached.put("a", 10)
        await asyncio.sleep(0.3)
        cached.put("poison", 0)
        cached.put("d", 4)
        await asyncio.sleep(0.25)
        cached.put("e", 5)
        print("store before close", store.data)
        cache = cached.cache
        print(cache.setdefault("z", 26), cache.pop("z"), "b" in cache, list(cache), len(cache))
    print("store after close ", store.data, store.writes, store.reads)
    print("hits", cache.hits, "misses", cache.misses, cached.flusher.cancelled())
    layers = ChainMap({"a": "top"}, dict(cache), {"a": 0, "y": 25})
    print(layers["a"], layers["b"], layers["y"], len(layers), dict(cache.items()) == dict(layers.maps[1]))
    try:
        async with WriteBehind(store, 1) as other:
            other.put("last", "word")
            await other.get("nowhere")
    except KeyError as error:
        print("missing", error, store.data["last"])


asyncio.run(main())
