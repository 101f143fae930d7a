"""Event-sourced cart with an async cache that de-duplicates in-flight loads."""
import asyncio
import datetime as dt
from collections import OrderedDict
from dataclasses import dataclass, asdict, replace
from functools import reduce

T0 = dt.datetime(2024, 2, 28, 23, 30)


@dataclass(frozen=True, slots=True)
class Event:
    seq: int
    kind: str
    item: str
    qty: int = 1

    @property
    def at(self):
        return T0 + dt.timedelta(minutes=20 * self.seq)


class Store:
    def __init__(self):
        self.events = []
        self.changed = asyncio.Condition()

    async def append(self, kind, item, qty=1, *, expected=None):
        async with self.changed:
            if expected is not None and expected != len(self.events):
                raise ValueError(f"version {expected} != {len(self.events)}")
            ev = Event(len(self.events), kind, item, qty)
            self.events.append(ev)
            self.changed.notify_all()
            return ev

    async def follow(self, start=0):
        pos = start
        try:
            while True:
                async with self.changed:
                    await self.changed.wait_for(lambda: len(self.events) > pos)
                    batch = self.events[pos:]
                for ev in batch:
                    yield ev
                pos += len(batch)
        finally:
            print("follower closed at", pos)


def apply(state, ev):
    new = dict(state)
    match ev:
        case Event(kind="add", item=i, qty=q):
            new[i] = new.get(i, 0) + q
        case Event(kind="remove", item=i):
            new.pop(i, None)
        case _:
            raise TypeError(f"unknown {ev.kind}")
    return new


class Cache:
    def __init__(self, load, size):
        self.load, self.size = load, size
        self.data, self.flight = OrderedDict(), {}
        self.hits = self.misses = 0

    async def get(self, key):
        if key in self.data:
            self.hits += 1
            self.data.move_to_end(key)
            return self.data[key]
        if key not in self.flight:
            self.misses += 1
            task = self.flight[key] = asyncio.create_task(self.load(key))
            task.add_done_callback(lambda t: self._landed(key, t))
        return await asyncio.shield(self.flight[key])

    def _landed(self, key, task):
        del self.flight[key]
        if not task.cancelled() and task.exception() is None:
            self.data[key] = task.result()
            if len(self.data) > self.size:
                print("evict", self.data.popitem(last=False))


async def price(item):
    await asyncio.sleep(0.1)
    if item == "void":
        raise KeyError(item)
    return len(item) * 10


async def projector(store, cache, out):
    async for ev in store.follow():
        cost = await cache.get(ev.item) * ev.qty
        out.append(f"{ev.at:%d %b %H:%M} {ev.kind} {ev.item} {cost}")


async def main():
    store, cache, out = Store(), Cache(price, 2), []
    proj = asyncio.create_task(projector(store, cache, out))
    for args in (("add", "tea", 2), ("add", "milk"), ("remove", "tea"), ("add", "sugar", 3)):
        await store.append(*args)
        await asyncio.sleep(0.03)
    try:
        await store.append("add", "x", expected=1)
    except ValueError as e:
        print(e)
    await asyncio.sleep(1)
    print(reduce(apply, store.events, {}), *out, sep="\n")
    proj.cancel()
    await asyncio.wait([proj])
    impatient = asyncio.create_task(cache.get("honey"))
    await asyncio.sleep(0.05)
    impatient.cancel()
    print(await asyncio.gather(impatient, cache.get("honey"), cache.get("void"),
                               cache.get("void"), return_exceptions=True))
    print(cache.hits, cache.misses, list(cache.data), cache.flight)
    print(asdict(store.events[0]), replace(store.events[1], qty=9))
    await store.append("explode", "tea")
    print(reduce(apply, store.events, {}))


asyncio.run(main())
