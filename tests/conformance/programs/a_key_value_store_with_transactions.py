"""A small key-value store: snapshots, optimistic transactions that retry, watchers, a log of changes."""
import asyncio
import copy
from collections import ChainMap
from collections.abc import MutableMapping
from contextlib import asynccontextmanager


class Conflict(Exception):
    """Somebody else was faster."""


class Store(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._data, self._versions, self._watchers = {}, {}, {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[key] = value
        self._versions[key] = self._versions.get(key, 0) + 1
        for queue in self._watchers.get(key, ()):
            queue.put_nowait((self._versions[key], value))

    def __delitem__(self, key):
        del self._data[key]
        self._versions[key] += 1

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    async def watch(self, key):
        queue = asyncio.Queue()
        self._watchers.setdefault(key, []).append(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self._watchers[key].remove(queue)

    @asynccontextmanager
    async def transaction(self):
        seen = dict(self._versions)
        changes = {}
        yield ChainMap(changes, copy.deepcopy(self._data))
        await asyncio.sleep(0)
        for key in changes:
            if seen.get(key) != self._versions.get(key):
                raise Conflict(key)
        self.update(changes)


async def increment(store, key, by, think):
    attempts = 0
    while True:
        attempts += 1
        try:
            async with store.transaction() as view:
                value = view[key]
                await asyncio.sleep(think)
                view[key] = value + by
            return attempts
        except Conflict as conflict:
            print(f"   +{by}: conflict on {conflict}, attempt {attempts}")


async def follow(store, key, count):
    seen = []
    async for version, value in store.watch(key):
        seen.append(f"{key}@{version}={value}")
        if len(seen) == count:
            return seen


async def main():
    store = Store(a=1, b=[1, 2])
    follower = asyncio.create_task(follow(store, "a", 3))
    await asyncio.sleep(0)
    print(await asyncio.gather(increment(store, "a", 10, 0.3), increment(store, "a", 100, 0.2), increment(store, "a", 1000, 0.1)))
    print(await follower, store["a"], {key: len(queues) for key, queues in store._watchers.items()})
    try:
        async with store.transaction() as view:
            view["b"].append(3)
            view["c"] = "new"
            raise RuntimeError("changed my mind")
    except RuntimeError as error:
        print(error, dict(store))
    print(store.pop("b"), store.get("b", "gone"), "a" in store, len(store), list(store.items()), store.setdefault("d", []))
    for action in (lambda: store["x"], lambda: store.pop("x"), lambda: store.popitem() and store.popitem() and store.popitem()):
        try:
            action()
        except KeyError as error:
            print("KeyError", error)
    print(store == {}, isinstance(store, MutableMapping), Store.__mro__[1].__name__)
    layers = ChainMap({"a": 1}, {"a": 2, "b": 2})
    child = layers.new_child({"c": 3})
    print(child["a"], child.parents == layers, dict(child), child.maps[1:], list(child))


asyncio.run(main())
