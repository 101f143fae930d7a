"""A cache that awaits the request in flight instead of sending a second one; entries go stale."""
import asyncio
import time


class AsyncCache:
    def __init__(self, loader, ttl):
        self.loader = loader
        self.ttl = ttl
        self.entries = {}
        self.hits = self.misses = self.shared = 0

    async def get(self, key):
        entry = self.entries.get(key)
        if entry:
            born, task = entry
            if not task.done():
                self.shared += 1
                return await asyncio.shield(task)
            if time.monotonic() - born < self.ttl and not task.cancelled() and task.exception() is None:
                self.hits += 1
                return task.result()
        self.misses += 1
        task = asyncio.create_task(self.loader(key))
        self.entries[key] = time.monotonic(), task
        return await asyncio.shield(task)

    def __str__(self):
        return f"{self.hits} hits, {self.misses} misses, {self.shared} shared"


calls = []


async def load(key):
    calls.append(key)
    print(f"  loading {key!r} ({calls.count(key)}. time)")
    await asyncio.sleep(1)
    if key == "bad":
        raise LookupError(key)
    return key.upper()


async def main():
    cache = AsyncCache(load, ttl=3)
    print(await asyncio.gather(*[cache.get("a") for _ in range(3)], cache.get("b")))
    print(cache)
    print(await cache.get("a"))
    await asyncio.sleep(3)
    print(await cache.get("a"))
    for _ in range(2):
        try:
            await cache.get("bad")
        except LookupError as e:
            print("failed:", repr(e))
    # one of two waiters gives up; the other still gets the value
    impatient = asyncio.create_task(asyncio.wait_for(cache.get("c"), 0.5))
    patient = asyncio.create_task(cache.get("c"))
    print(await asyncio.gather(impatient, patient, return_exceptions=True))
    print(cache, calls)

asyncio.run(main())
