import asyncio
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Event:
    order: int
    version: int = 0
    registry: ClassVar[dict] = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Event.registry[cls.__name__] = cls


@dataclass(frozen=True, kw_only=True)
class Placed(Event):
    customer: str


@dataclass(frozen=True, kw_only=True)
class ItemAdded(Event):
    item: str
    price: int


@dataclass(frozen=True, kw_only=True)
class Paid(Event):
    amount: int


@dataclass(frozen=True, kw_only=True)
class Shipped(Event):
    pass


class ConcurrencyError(Exception):
    pass


class Store:
    def __init__(self):
        self.events = []
        self.subscribers = []

    async def append(self, event, expected):
        current = sum(e.order == event.order for e in self.events)
        if expected != current:
            raise ConcurrencyError(f"order {event.order}: expected version {expected}, found {current}")
        stored = type(event)(**{**vars(event), "version": current + 1})
        self.events.append(stored)
        for queue in self.subscribers:
            await queue.put(stored)
        return stored

    async def replay(self, queue):
        for event in self.events:
            await queue.put(event)
        self.subscribers.append(queue)


class Projection:
    def __init__(self, name):
        self.name, self.queue, self.state = name, asyncio.Queue(), {}

    async def run(self):
        while (event := await self.queue.get()) is not None:
            await asyncio.sleep(0.01)
            self.apply(event)
        return self.state

    @singledispatchmethod
    def apply(self, event):
        self.state["ignored"] = self.state.get("ignored", 0) + 1


class Balances(Projection):
    @singledispatchmethod
    def apply(self, event):
        super().apply(event)

    @apply.register
    def _(self, event: ItemAdded):
        self.state[event.order] = self.state.get(event.order, 0) - event.price

    @apply.register
    def _(self, event: Paid):
        self.state[event.order] = self.state.get(event.order, 0) + event.amount


class Customers(Projection):
    @singledispatchmethod
    def apply(self, event):
        pass

    @apply.register(Placed)
    def placed(self, event):
        self.state.setdefault(event.customer, []).append(event.order)

    @apply.register(Shipped)
    def shipped(self, event):
        for orders in self.state.values():
            if event.order in orders:
                orders[orders.index(event.order)] = f"{event.order} (shipped)"


async def main():
    store = Store()
    balances, customers = Balances("balances"), Customers("customers")
    await store.replay(balances.queue)
    running = [asyncio.create_task(p.run(), name=p.name) for p in (balances, customers)]
    script = [(Placed(order=1, customer="Ann"), 0), (ItemAdded(order=1, item="pen", price=3), 1),
              (Placed(order=2, customer="Bo"), 0), (ItemAdded(order=1, item="ink", price=9), 1),
              (ItemAdded(order=2, item="map", price=20), 1), (Paid(order=1, amount=3), 2), (Shipped(order=1), 3)]
    for event, expected in script:
        try:
            stored = await store.append(event, expected)
            print("stored ", stored)
        except ConcurrencyError as error:
            print("refused", error)
    await store.replay(customers.queue)
    await store.append(Placed(order=3, customer="Ann"), 0)
    for queue in store.subscribers:
        queue.put_nowait(None)
    for task in running:
        print(task.get_name(), await task)
    print(sorted(Event.registry), store.events[0] == Placed(order=1, customer="Ann", version=1), hash(Shipped(order=5)) == hash(Shipped(order=5)))
    try:
        Placed(1, "x")
    except TypeError as error:
        print("TypeError", "positional" in str(error))
    try:
        store.events[0].order = 9
    except AttributeError as error:
        print(type(error).__name__, error)


asyncio.run(main())
