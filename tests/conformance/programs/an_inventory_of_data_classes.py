"""A shop's inventory: data classes with defaults, ordering, slots, keyword-only fields and checks."""
import asyncio
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, astuple, asdict, dataclass, field, fields, replace
from itertools import count
from typing import ClassVar

numbers = count(100)


@dataclass(order=True)
class Item:
    sort_index: tuple = field(init=False, repr=False)
    name: str
    price: float
    _: KW_ONLY
    stock: int = 0
    tags: set[str] = field(default_factory=set, compare=False)
    number: int = field(default_factory=lambda: next(numbers), compare=False)
    currency: ClassVar[str] = "EUR"

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"price of {self.name} is negative")
        self.sort_index = (self.price, self.name)


@dataclass(frozen=True)
class Reservation:
    item: str
    amount: int = 1
    discount: InitVar[float | None] = None
    factor: float = field(init=False, default=1.0)

    def __post_init__(self, discount):
        if discount is not None:
            object.__setattr__(self, "factor", 1 - discount)


@dataclass(slots=True, eq=False)
class Shelf:
    width: int = 3
    items: list = field(default_factory=list)


@dataclass
class Perishable(Item):
    days: int = field(default=7, kw_only=True, metadata={"unit": "d"})

    def __str__(self):
        return f"{self.name} (keeps {self.days} {fields(self)[-1].metadata['unit']})"


class Inventory:
    def __init__(self, *items):
        self.items = {item.name: item for item in items}
        self.lock = asyncio.Lock()

    async def reserve(self, wish: Reservation):
        async with self.lock:
            item = self.items[wish.item]
            await asyncio.sleep(0.1)
            if item.stock < wish.amount:
                return f"only {item.stock} of {wish.amount} {wish.item}"
            item.stock -= wish.amount
            return f"{wish.amount} x {wish.item} = {wish.amount * item.price * wish.factor:.2f} {Item.currency}"


async def main():
    stock = Inventory(Item("lamp", 30, stock=2, tags={"home"}), Perishable("milk", 1.2, stock=10, days=3), Item("desk", 120.5))
    wishes = [Reservation("lamp"), Reservation("milk", 6, 0.25), Reservation("milk", 6), Reservation("desk"), Reservation("lamp", discount=0.5)]
    for wish, answer in zip(wishes, await asyncio.gather(*map(stock.reserve, wishes))):
        print(f"{wish} -> {answer}")
    for item in sorted(i for i in stock.items.values() if type(i) is Item):
        print(item)
    print(stock.items["milk"], "|", repr(stock.items["milk"]))
    print(asdict(stock.items["lamp"]), astuple(stock.items["desk"])[1:4])
    print([f.name for f in fields(Perishable)], [f.name for f in fields(Item) if f.kw_only])
    cheaper = replace(stock.items["lamp"], price=9.5)
    print(cheaper < stock.items["lamp"], cheaper == stock.items["lamp"], cheaper.number, cheaper.sort_index)
    print(len({Reservation("lamp"), Reservation("lamp")}), hash(wishes[0]) == hash(Reservation("lamp")))
    shelf = Shelf()
    for attempt in (lambda: setattr(wishes[0], "amount", 3), lambda: setattr(shelf, "height", 1), lambda: Item("x", -1),
                    lambda: Item("x"), lambda: Item("x", 1, 2), lambda: hash(cheaper), lambda: cheaper < stock.items["milk"],
                    lambda: replace(cheaper, sort_index=1)):
        try:
            print(attempt())
        except (FrozenInstanceError, AttributeError, ValueError, TypeError) as error:
            print(f"{type(error).__name__}: {error}")


asyncio.run(main())
