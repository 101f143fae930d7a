"""Inventory service: dataclasses, Decimal money, Enum state, custom exceptions, exception groups."""
import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, Flag, auto
from operator import attrgetter


class InventoryError(Exception):
    """Base class."""


class OutOfStock(InventoryError):
    def __init__(self, sku, wanted, have):
        super().__init__(f"{sku}: wanted {wanted}, have {have}")
        self.sku, self.wanted, self.have = sku, wanted, have


class UnknownSku(InventoryError, KeyError):
    def __str__(self):
        return f"unknown sku {self.args[0]!r}"


class Status(Enum):
    OPEN = auto()
    RESERVED = auto()
    SHIPPED = "shipped"

    @property
    def final(self):
        return self is Status.SHIPPED


class Tag(Flag):
    FRAGILE = auto()
    HEAVY = auto()
    BOTH = FRAGILE | HEAVY


@dataclass(order=True)
class Item:
    sort_index: tuple = field(init=False, repr=False)
    sku: str
    price: Decimal
    qty: int = 0
    tags: Tag = Tag(0)

    def __post_init__(self):
        self.sort_index = (-self.price, self.sku)

    @property
    def value(self) -> Decimal:
        return (self.price * self.qty).quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Order:
    id: int
    lines: tuple[tuple[str, int], ...]
    status: Status = Status.OPEN


class Warehouse:
    def __init__(self, *items: Item):
        self._items = {i.sku: i for i in items}
        self._lock = asyncio.Lock()

    def __getitem__(self, sku):
        try:
            return self._items[sku]
        except KeyError:
            raise UnknownSku(sku) from None

    @asynccontextmanager
    async def transaction(self, who):
        async with self._lock:
            saved = {k: replace(v) for k, v in self._items.items()}
            try:
                yield self
            except InventoryError as e:
                self._items = saved
                e.add_note(f"rolled back order {who}")
                raise
            else:
                print(f"commit {who}")

    async def fulfil(self, order: Order) -> Order:
        async with self.transaction(order.id):
            for sku, n in order.lines:
                item = self[sku]
                await asyncio.sleep(0.01 * n)
                if item.qty < n:
                    raise OutOfStock(sku, n, item.qty)
                item.qty -= n
            return replace(order, status=Status.SHIPPED)


async def main():
    wh = Warehouse(Item("lamp", Decimal("19.995"), 5, Tag.FRAGILE), Item("anvil", Decimal("250"), 2, Tag.HEAVY),
                   Item("vase", Decimal("19.995"), 1, Tag.BOTH))
    orders = [Order(1, (("lamp", 2), ("vase", 1))), Order(2, (("lamp", 1), ("vase", 1))),
              Order(3, (("anvil", 1), ("rope", 4))), Order(4, (("anvil", 2),))]
    results = await asyncio.gather(*map(wh.fulfil, orders), return_exceptions=True)
    for r in results:
        match r:
            case Order(id=n, status=Status(final=True)):
                print(f"{n:>3} ok")
            case OutOfStock(sku=s, wanted=w, have=h) as e:
                print(f"short of {s}: {w - h} {e.__notes__}")
            case InventoryError():
                print("error", type(r).__mro__[1].__name__, r, repr(r))
    for it in sorted(wh._items.values()):
        print(f"{it.sku:<8}|{it.price:>10.2f}|{it.qty:^5}|{it.value!s:>10}|{it.tags!r}")
    print(json.dumps(asdict(orders[0]), default=str, indent=1))
    print(sum(map(attrgetter("value"), wh._items.values())), Status["OPEN"], Status("shipped"), list(Status))
    try:
        orders[0].id = 9
    except AttributeError as e:
        print(type(e).__name__, e)
    try:
        async with asyncio.TaskGroup() as tg:
            for o in orders[1:3]:
                tg.create_task(wh.fulfil(o), name=f"order-{o.id}")
    except* UnknownSku as eg:
        print("unknown:", [str(e) for e in eg.exceptions])
    except* OutOfStock as eg:
        print("stock:", eg.message, [e.__notes__ for e in eg.exceptions])

asyncio.run(main())
