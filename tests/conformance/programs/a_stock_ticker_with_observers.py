"""Prices tick; observers with thresholds, averages and charts subscribe and leave."""
import asyncio
import random
import statistics
from abc import ABC, abstractmethod
from array import array
from itertools import pairwise, islice
from weakref import WeakSet


class Observer(ABC):
    @abstractmethod
    async def update(self, symbol: str, price: float) -> None:
        """Called for each price."""

    @property
    @abstractmethod
    def label(self): ...


class Average(Observer):
    label = "average"

    def __init__(self, size):
        self.size = size
        self.prices = array("d")

    async def update(self, symbol, price):
        self.prices.append(price)
        if len(self.prices) > self.size:
            self.prices.pop(0)

    @property
    def mean(self):
        return statistics.fmean(self.prices)


class Alarm(Observer):
    def __init__(self, limit):
        self.limit, self.rung = limit, 0

    @property
    def label(self):
        return f"alarm at {self.limit}"

    async def update(self, symbol, price):
        if price > self.limit:
            self.rung += 1
            await asyncio.sleep(0.01)
            print(f"   ! {symbol} at {price:.2f} is over {self.limit}")


class Broken(Observer):
    pass


class Ticker:
    def __init__(self, symbol, price, seed):
        self.symbol, self.price, self.random = symbol, price, random.Random(seed)
        self.observers = WeakSet()
        self.history = [price]

    async def run(self, ticks):
        for _ in range(ticks):
            await asyncio.sleep(1)
            self.price *= 1 + self.random.uniform(-0.05, 0.05)
            self.history.append(self.price)
            await asyncio.gather(*(o.update(self.symbol, self.price) for o in sorted(self.observers, key=lambda o: o.label)))
            print(f"{self.symbol} {self.price:8.3f}")


async def main():
    ticker = Ticker("ACME", 100, seed=7)
    average, alarm = Average(3), Alarm(103)
    ticker.observers.add(average)
    ticker.observers.add(alarm)
    running = asyncio.create_task(ticker.run(10))
    await asyncio.sleep(5.5)
    print("observers:", sorted(o.label for o in ticker.observers), f"mean {average.mean:.3f}", average.prices.typecode, len(average.prices))
    rung = alarm.rung
    del alarm
    print("left:", [o.label for o in ticker.observers], rung)
    await running
    moves = [b - a for a, b in pairwise(ticker.history)]
    print(f"up {sum(m > 0 for m in moves)}, down {sum(m < 0 for m in moves)}, stdev {statistics.stdev(ticker.history):.4f}")
    print([round(x, 1) for x in islice(sorted(ticker.history), 3)], statistics.median(ticker.history) == sorted(ticker.history)[5])
    try:
        Broken()
    except TypeError as error:
        print(error)


asyncio.run(main())
