"""Event sourcing: an account has no balance of its own, only a list of events that is replayed."""
from __future__ import annotations

import asyncio
import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import singledispatchmethod


@dataclass(frozen=True, slots=True)
class Event:
    at: datetime

    @property
    def kind(self):
        return type(self).__name__


@dataclass(frozen=True, slots=True)
class Opened(Event):
    owner: str


@dataclass(frozen=True, slots=True)
class Deposited(Event):
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Withdrawn(Event):
    amount: Decimal
    reason: str = "cash"


class NotEnough(Exception):
    def __init__(self, wanted, there):
        super().__init__(wanted, there)
        self.wanted, self.there = wanted, there

    def __str__(self):
        return f"wanted {self.wanted:,.2f}, only {self.there:,.2f} there"


class Account:
    def __init__(self):
        self.owner = None
        self.balance = Decimal("0.00")
        self.version = 0

    @singledispatchmethod
    def apply(self, event):
        raise NotImplementedError(f"no rule for {event!r}")

    @apply.register
    def _(self, event: Opened):
        self.owner = event.owner

    @apply.register
    def _(self, event: Deposited):
        self.balance += event.amount

    @apply.register
    def _(self, event: Withdrawn):
        if event.amount > self.balance:
            raise NotEnough(event.amount, self.balance)
        self.balance -= event.amount

    @classmethod
    def replay(cls, events):
        account = cls()
        for event in events:
            account.apply(event)
            account.version += 1
        return account


class Store:
    def __init__(self):
        self.events: list[Event] = []
        self.changed = asyncio.Condition()

    async def append(self, event):
        async with self.changed:
            Account.replay([*self.events, event])
            self.events.append(event)
            self.changed.notify_all()


async def projection(store, until):
    seen = 0
    async with store.changed:
        while seen < until:
            await store.changed.wait_for(lambda: len(store.events) > seen)
            for event in store.events[seen:]:
                print(f"  projection: {event.kind:<10} {event.at:%d.%m. %H:%M}")
            seen = len(store.events)


async def main():
    store = Store()
    watcher = asyncio.create_task(projection(store, 4))
    await asyncio.sleep(0)
    noon = datetime(2023, 2, 27, 12)
    await store.append(Opened(noon, "Ada"))
    await store.append(Deposited(noon + timedelta(hours=1), Decimal("100.50")))
    await asyncio.sleep(1)
    try:
        await store.append(Withdrawn(noon + timedelta(days=1), Decimal("1000")))
    except NotEnough as error:
        print("refused:", error, error.args)
    await store.append(Withdrawn(noon + timedelta(days=2), Decimal("0.75"), reason="fee"))
    await store.append(replace(store.events[1], amount=Decimal("1E+2")))
    await watcher
    account = Account.replay(store.events)
    print(account.owner, account.balance, account.version)
    print(json.dumps([asdict(e) | {"kind": e.kind} for e in store.events], default=str, indent=1))
    try:
        store.events[0].owner = "Eve"
    except AttributeError as error:
        print(type(error).__name__, error)
    try:
        account.apply("what")
    except NotImplementedError as error:
        print(error)


asyncio.run(main())
