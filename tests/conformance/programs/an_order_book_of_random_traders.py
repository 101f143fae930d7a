"""An order book matching engine with heapq, seeded random traders, statistics."""
import asyncio
import heapq
import random
import statistics
from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import count
from typing import Literal

Side = Literal["buy", "sell"]
_ids = count(1)


@dataclass
class Limit:
    side: Side
    price: int
    qty: int
    trader: str
    oid: int = field(default_factory=lambda: next(_ids))

    def __lt__(self, other):
        key = -1 if self.side == "buy" else 1
        return (key * self.price, self.oid) < (key * other.price, other.oid)


class Book:
    def __init__(self):
        self.books: dict[Side, list[Limit]] = {"buy": [], "sell": []}
        self.trades = []
        self.changed = asyncio.Condition()

    async def submit(self, order: Limit):
        async with self.changed:
            other = self.books["sell" if order.side == "buy" else "buy"]
            while order.qty and other and self._crosses(order, best := other[0]):
                qty = min(order.qty, best.qty)
                order.qty -= qty
                best.qty -= qty
                self.trades.append((best.price, qty, order.trader, best.trader))
                if not best.qty:
                    heapq.heappop(other)
            if order.qty:
                heapq.heappush(self.books[order.side], order)
            self.changed.notify_all()

    @staticmethod
    def _crosses(a, b):
        return a.price >= b.price if a.side == "buy" else a.price <= b.price


async def trader(name, book, rng, mid=100):
    for _ in range(6):
        await asyncio.sleep(rng.expovariate(2.0))
        side = rng.choice(["buy", "sell"])
        price = round(rng.gauss(mid, 3))
        qty, = rng.choices([1, 5, 10], weights=[5, 3, 1])
        await book.submit(Limit(side, price, qty, name))


async def tape(book):
    seen = 0
    async with book.changed:
        while True:
            await book.changed.wait_for(lambda: len(book.trades) > seen)
            for price, qty, a, b in book.trades[seen:]:
                print(f"{asyncio.get_running_loop().time() - T0:7.0f}  {qty:>3} @ {price:<5} {a:>6} x {b:<6}")
            seen = len(book.trades)


async def main():
    global T0
    T0 = asyncio.get_running_loop().time()
    book = Book()
    printer = asyncio.create_task(tape(book))
    names = ["alice", "bob", "carol", "dan"]
    random.seed(42)
    random.shuffle(names)
    await asyncio.gather(*(trader(n, book, random.Random(i * 7)) for i, n in enumerate(names)))
    await asyncio.sleep(0)
    printer.cancel()
    await asyncio.wait([printer])
    position = defaultdict(int)
    for price, qty, a, b in book.trades:
        position[a] += qty
        position[b] += qty
    for who, n in sorted(position.items(), key=lambda kv: (-kv[1], kv[0])):
        print(f"{who:.<12}{n:.>6}")
    prices = [p for p, *_ in book.trades]
    print(f"{statistics.mean(prices)=:.3f} {statistics.median(prices)=} {statistics.pstdev(prices):.4f}")
    vwap = Fraction(sum(p * q for p, q, *_ in book.trades), sum(q for _, q, *_ in book.trades))
    print(vwap, float(vwap), vwap.limit_denominator(5))
    print(*(f"{o.side}:{o.price}x{o.qty}" for s in book.books for o in sorted(book.books[s])), sep=", ")

asyncio.run(main())
