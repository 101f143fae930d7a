import asyncio
import functools
import inspect

depth = 0


def traced(function):
    @functools.wraps(function)
    async def wrapper(self, *args, **kwargs):
        global depth
        shown = ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])
        print(f"{'  ' * depth}-> {function.__qualname__}({shown})")
        depth += 1
        try:
            result = await function(self, *args, **kwargs)
        except Exception as error:
            depth -= 1
            print(f"{'  ' * depth}<- {function.__qualname__} raised {error!r}")
            raise
        depth -= 1
        print(f"{'  ' * depth}<- {function.__qualname__} = {result!r}")
        return result
    return wrapper


class Tracing(type):
    made = []

    def __new__(mcls, name, bases, namespace, *, skip=()):
        for key, value in list(namespace.items()):
            if inspect.iscoroutinefunction(value) and key not in skip:
                namespace[key] = traced(value)
        cls = super().__new__(mcls, name, bases, namespace)
        mcls.made.append(name)
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls.label = name.lower()

    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args, **kwargs)
        print(f"(a new {cls.__name__})")
        return instance

    def __len__(cls):
        return sum(inspect.iscoroutinefunction(v) for v in vars(cls).values())

    def __contains__(cls, name):
        return name in vars(cls)


class Stock(metaclass=Tracing):
    """What the shop has."""

    def __init__(self, **items):
        self.items = items

    async def take(self, item, count=1):
        """Take some items."""
        await asyncio.sleep(0.01)
        if self.items.get(item, 0) < count:
            raise LookupError(f"only {self.items.get(item, 0)} {item}")
        self.items[item] -= count
        return count


class Shop(Stock, skip=("greet",)):
    async def greet(self):
        return "welcome"

    async def sell(self, *names):
        sold = {}
        for name in names:
            sold[name] = await self.take(name)
        return sold

    async def take(self, item, count=1):
        return await super().take(item, count=count)


async def main():
    shop = Shop(apple=2, pear=1)
    print(await shop.greet())
    print(await shop.sell("apple", "pear"))
    try:
        await shop.sell("apple", "apple")
    except LookupError as error:
        print("sorry:", error)
    print(Tracing.made, Shop.label, len(Shop), len(Stock), "sell" in Shop, "sell" in Stock)
    print(Stock.take.__name__, "|", Stock.take.__doc__, "|", Stock.take.__wrapped__.__qualname__)
    print(type(Shop) is Tracing, isinstance(shop, Stock), [c.__name__ for c in Shop.__mro__])
    print(shop.items)


asyncio.run(main())
