"""A vending machine: an Enum of states, a table of transitions, events from a queue."""
import asyncio
from enum import Enum, IntEnum, StrEnum, auto, unique


@unique
class State(StrEnum):
    IDLE = auto()
    PAID = auto()
    VENDING = auto()
    BROKEN = "out of order"


class Coin(IntEnum):
    NICKEL = 5
    DIME = 10
    QUARTER = 25

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for coin in cls:
                if coin.name.lower() == value.lower():
                    return coin
        return None


class Machine:
    PRICE = 40
    table = {
        (State.IDLE, "coin"): "accept",
        (State.PAID, "coin"): "accept",
        (State.PAID, "button"): "vend",
        (State.PAID, "cancel"): "refund",
    }

    def __init__(self):
        self.state, self.credit, self.stock = State.IDLE, 0, 2

    async def accept(self, coin):
        self.credit += coin
        self.state = State.PAID
        print(f"   {coin.name.title()} accepted, credit {self.credit}")

    async def vend(self, _):
        if self.credit < self.PRICE:
            print(f"   {self.PRICE - self.credit} missing")
            return
        self.state = State.VENDING
        await asyncio.sleep(3)
        self.credit -= self.PRICE
        self.stock -= 1
        await self.refund(None)
        if not self.stock:
            self.state = State.BROKEN

    async def refund(self, _):
        change = []
        for coin in sorted(Coin, reverse=True):
            count, self.credit = divmod(self.credit, coin)
            change += [coin.name] * count
        print("   change:", *change or ["none"])
        self.state = State.IDLE

    async def handle(self, event, argument=None):
        handler = self.table.get((self.state, event))
        if handler is None:
            raise LookupError(f"{event!r} means nothing in state {self.state}")
        await getattr(self, handler)(argument)


async def feed(queue):
    script = [("button",), ("coin", Coin(25)), ("coin", Coin("dime")), ("button",), ("coin", Coin["DIME"]), ("button",),
              ("coin", Coin.NICKEL), ("cancel",), ("coin", Coin.QUARTER), ("coin", Coin.QUARTER), ("button",), ("coin", Coin(5))]
    for event in script:
        await queue.put(event)
        await asyncio.sleep(1)
    await queue.put(None)


async def main():
    machine, queue = Machine(), asyncio.Queue()
    customer = asyncio.create_task(feed(queue))
    while (event := await queue.get()) is not None:
        before = machine.state
        try:
            await machine.handle(*event)
        except LookupError as error:
            print("  ", error)
        print(f"{before} --{event[0]}--> {machine.state!r}")
    await customer
    for value in ("penny", 7):
        try:
            Coin(value)
        except ValueError as error:
            print(error)
    print(list(State), State.BROKEN == "out of order", Coin.DIME + Coin.QUARTER, f"{Coin.DIME:>5}|{State.IDLE:>6}")
    print(State.__members__)


asyncio.run(main())
