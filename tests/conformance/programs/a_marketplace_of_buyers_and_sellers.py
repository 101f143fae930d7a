"""Buyers and sellers meet through an order book kept in heaps; prices are matched as the orders come in."""
import asyncio
import heapq
import itertools
import random
from operator import attrgetter, itemgetter


class Order:
    _ids = itertools.count(1)
    __slots__ = ("id", "trader", "side", "price")

    def __init__(self, trader, side, price):
        self.id = next(self._ids)
        self.trader, self.side, self.price = trader, side, price

    def __lt__(self, other):
        if self.side == "buy":
            return (-self.price, self.id) < (-other.price, other.id)
        return (self.price, self.id) < (other.price, other.id)

    def __repr__(self):
        return f"#{self.id}:{self.side[0]}@{self.price}"


class Book:
    def __init__(self):
        self.sides = {"buy": [], "sell": []}
        self.trades = []
        self.orders = asyncio.Queue()

    async def run(self):
        while order := await self.orders.get():
            heapq.heappush(self.sides[order.side], order)
            self.match()
            await asyncio.sleep(0.01)

    def match(self):
        buys, sells = self.sides["buy"], self.sides["sell"]
        while buys and sells and buys[0].price >= sells[0].price:
            buy, sell = heapq.heappop(buys), heapq.heappop(sells)
            price = min(buy, sell, key=attrgetter("id")).price
            self.trades.append((price, buy.trader, sell.trader))
            print(f"TRADE {buy} x {sell} at {price}")


async def trader(name, side, book, rng):
    for _ in range(rng.randrange(2, 5)):
        await asyncio.sleep(rng.random())
        base = 100 + (2 if side == "sell" else -2)
        await book.orders.put(Order(name, side, base + rng.randint(-5, 5)))


async def main():
    rng = random.Random(2024)
    book = Book()
    running = asyncio.create_task(book.run())
    people = [(f"{side[0].upper()}{n}", side) for side in ("buy", "sell") for n in range(3)]
    await asyncio.gather(*(trader(name, side, book, rng) for name, side in people))
    await book.orders.put(None)
    await running
    print("left:", {side: sorted(orders) for side, orders in book.sides.items()})
    by_buyer = {k: [t[0] for t in g] for k, g in itertools.groupby(sorted(book.trades, key=itemgetter(1)), key=itemgetter(1))}
    print("bought:", by_buyer)
    print("running maximum:", list(itertools.accumulate((t[0] for t in book.trades), max)))
    print("pairs:", list(itertools.pairwise("abcd")), list(itertools.combinations("xyz", 2)), list(itertools.chain.from_iterable([[1], [2, 3]])))
    print("heap:", heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(2, [5, 1, 4]))
    try:
        Order("x", "buy", 1).extra = 1
    except AttributeError as error:
        print(error)


asyncio.run(main())
