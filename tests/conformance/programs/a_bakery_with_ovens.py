"""A bakery simulation with old-style classes: shared ovens, orders in a list, a report at closing time."""
import asyncio
import collections

Order = collections.namedtuple("Order", "customer product pieces")
BAKING = {"bread": 5, "roll": 2, "cake": 9}


class Bakery(object):
    opened = 0

    def __init__(self, name, ovens):
        self.name = name
        self.ovens = asyncio.Semaphore(ovens)
        self.sold = collections.Counter()
        self.waiting = collections.deque(maxlen=3)
        Bakery.opened += 1

    async def bake(self, order):
        self.waiting.append(order.customer)
        async with self.ovens:
            print("%-8s %-6s x %2d goes into the oven" % order)
            await asyncio.sleep(BAKING[order.product] * (1 if order.pieces < 10 else 2))
        self.sold[order.product] += order.pieces
        return order

    async def serve(self, order):
        try:
            done = await self.bake(order)
        except KeyError as err:
            print("%s asked for %s: we do not bake that" % (order.customer, err))
        else:
            print("%(who)s leaves with %(what)s" % {"who": done.customer, "what": done.product})

    @classmethod
    def count(cls):
        return "%d bakeries opened" % cls.opened

    @staticmethod
    def price(product, pieces):
        return round({"bread": 3.8, "roll": .65}.get(product, 20) * pieces, 2)

    def __len__(self):
        return sum(self.sold.values())


async def main():
    bakery = Bakery("Krume", ovens=2)
    orders = [
        Order("Anton", "bread", 2),
        Order("Berta", "roll", 12),
        Order("Cäsar", "pizza", 1),
        Order("Dora", "cake", 1),
        Order("Emil", "roll", pieces=4),
    ]
    print(orders[0], orders[1]._asdict())
    await asyncio.gather(*[bakery.serve(order) for order in orders])
    print("last in the queue:", list(bakery.waiting))
    for product, pieces in bakery.sold.most_common():
        print("%-6s %3d  %8.2f" % (product, pieces, Bakery.price(product, pieces)))
    print("%s sold %i pieces, %s" % (bakery.name, len(bakery), Bakery.count()))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(main())
finally:
    loop.close()
    print("closed" if loop.is_closed() else "open")
