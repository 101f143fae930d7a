"""Orders carry uuids made from a seeded generator, so that every run shows the same; a state machine moves them on."""
import asyncio
import enum
import random
import uuid
from dataclasses import dataclass, field

random.seed(99)


def new_id():
    return uuid.UUID(int=random.getrandbits(128), version=4)


class Status(str, enum.Enum):
    NEW = "new"
    PAID = "paid"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"

    @property
    def final(self):
        return self in (Status.SHIPPED, Status.CANCELLED)


ALLOWED = {
    Status.NEW: {Status.PAID, Status.CANCELLED},
    Status.PAID: {Status.SHIPPED, Status.CANCELLED},
    Status.SHIPPED: set(),
    Status.CANCELLED: set(),
}


class IllegalTransition(Exception):
    """Raised for a step that the table does not allow."""


@dataclass
class Order:
    item: str
    id: uuid.UUID = field(default_factory=new_id)
    status: Status = Status.NEW
    history: list = field(default_factory=list, compare=False)

    async def to(self, status):
        if status not in ALLOWED[self.status]:
            raise IllegalTransition(f"{self.status.value} -> {status.value}")
        await asyncio.sleep(0.5)
        self.history.append(self.status.name)
        self.status = status
        print(f"{str(self.id)[:8]} {self.item:<6} is {status.value}")


async def life(order, steps):
    try:
        for step in steps:
            await order.to(Status(step))
    except IllegalTransition as error:
        print(f"{str(order.id)[:8]} {order.item:<6} illegal: {error}")
    except ValueError as error:
        print(f"{str(order.id)[:8]} {order.item:<6} {error}")
    return order


async def main():
    orders = [Order("lamp"), Order("desk"), Order("rug"), Order("vase")]
    plans = [["paid", "shipped"], ["shipped"], ["cancelled", "paid"], ["paid", "burnt"]]
    done = await asyncio.gather(*map(life, orders, plans))
    for order in done:
        print(order.id, order.id.version, order.status.final, " > ".join(order.history + [order.status.name]))
    print(orders[0].id < orders[1].id, len({order.id for order in orders}), uuid.UUID(str(orders[0].id)) == orders[0].id)
    print(orders[0].id.hex, repr(uuid.uuid5(uuid.NAMESPACE_DNS, "example.org")), uuid.UUID(int=0))
    print([status.value for status in Status], Status.NEW == "new", f"{Status.PAID}", repr(Status.PAID), len(Status))


asyncio.run(main())
