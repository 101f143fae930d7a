# A vending machine as a coroutine that is sent coins, and customers who use it one after another.
import asyncio
from collections import ChainMap, UserDict
from decimal import Decimal
from functools import partialmethod, reduce, singledispatch
from numbers import Integral, Rational, Real


class Stock(UserDict):
    def __setitem__(self, name, entry):
        price, count = entry
        if count < 0:
            raise ValueError("negative stock")
        super().__setitem__(name.lower(), (Decimal(price), count))

    def __getitem__(self, name):
        return super().__getitem__(name.lower())

    def __missing__(self, name):
        return Decimal("Infinity"), 0

    def take(self, name, count=1):
        price, left = self[name]
        self[name] = price, left - count
        return price * count

    take_two = partialmethod(take, count=2)


def machine(stock):
    paid, message = Decimal(0), "ready"
    while True:
        try:
            command = yield message
        except KeyboardInterrupt:
            message, paid = f"returned {paid}", Decimal(0)
            continue
        match command:
            case int() | Decimal() as coin if coin in (Decimal("0.5"), 1, 2):
                paid += coin
                message = f"credit {paid:.2f}"
            case int() | float() | Decimal():
                message = "coin rejected"
            case str(name) if name in stock:
                price, left = stock[name]
                if not left:
                    message = f"{name} sold out"
                elif paid < price:
                    message = f"{price - paid} more"
                else:
                    change = paid - stock.take(name)
                    message, paid = f"here is your {name}, change {change.normalize():f}", Decimal(0)
            case str(name):
                message = f"no {name}"
            case None:
                return paid


@singledispatch
def describe(value):
    return f"something: {value!r}"


@describe.register
def _(value: Real):
    return f"real {value}"


@describe.register(Integral)
def _(value):
    return f"whole {value:+d}"


@describe.register(list)
@describe.register(tuple)
def _(value):
    return " and ".join(map(describe, value))


class Locked:
    def __init__(self, stock):
        self.machine, self.lock = machine(stock), asyncio.Lock()
        self.prompt = next(self.machine)

    async def use(self, name, *actions):
        async with self.lock:
            for action in actions:
                await asyncio.sleep(0.1)
                if action == "cancel":
                    reply = self.machine.throw(KeyboardInterrupt)
                else:
                    reply = self.machine.send(action)
                print(f"{asyncio.get_running_loop().time():.1f} {name}: {action} -> {reply}")
            return reply


async def main():
    stock = Stock(cola=("1.50", 1), tea=("2", 4))
    vending = Locked(stock)
    replies = await asyncio.gather(vending.use("Ann", 1, Decimal("0.5"), "cola"), vending.use("Bob", 2, "cola", "cancel"),
                                   vending.use("Cy", 2, 3, 2.5, "milk", "TEA", "tea"), vending.use("Di", 1, 1, 1, "tea"))
    print(replies, vending.lock.locked(), dict(stock))
    try:
        vending.machine.send(None)
    except StopIteration as stop:
        print("kept", stop.value)
    print(stock["nothing"], "Tea" in stock, stock.take_two("TEA"), stock.data)
    try:
        stock.take("tea", 5)
    except ValueError as error:
        print(error, stock["tea"])
    print(describe(3), describe(2.5), describe([1, "x", (True, None)]), describe.dispatch(bool).__name__, sorted(t.__name__ for t in describe.registry))
    settings = ChainMap({"price": 3}, {"price": 1, "size": "L"})
    child = settings.new_child({"size": "S"})
    print(dict(child), child.maps[1:], child.parents["size"], reduce(lambda a, b: a * 10 + b, [1, 2, 3]), isinstance(Decimal(1), Rational))


asyncio.run(main())
