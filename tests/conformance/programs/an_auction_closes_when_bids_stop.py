"""An auction: each bid restarts the countdown; going once, going twice, sold."""
import asyncio
import random
from decimal import Decimal


class Auction:
    def __init__(self, item, start):
        self.item = item
        self.price = Decimal(start)
        self.winner = None
        self.bids = asyncio.Queue()
        self.closed = asyncio.Event()

    async def run(self):
        print(f"Lot: {self.item}, from {self.price} EUR")
        calls = iter(("once", "twice", "sold"))
        while True:
            try:
                bidder, amount = await asyncio.wait_for(self.bids.get(), timeout=2)
            except asyncio.TimeoutError:
                call = next(calls)
                if call == "sold":
                    break
                print(f"  going {call} ...")
                continue
            if amount <= self.price:
                print(f"  {bidder}'s {amount} is too little")
                continue
            self.price, self.winner = amount, bidder
            calls = iter(("once", "twice", "sold"))
            print(f"  {bidder} bids {amount}")
        self.closed.set()
        return self.winner, self.price


async def bidder(name, auction, limit, seed):
    rng = random.Random(seed)
    limit = Decimal(limit)
    while not auction.closed.is_set():
        await asyncio.sleep(rng.uniform(0.5, 3))
        if auction.winner == name:
            continue
        offer = (auction.price * Decimal("1.15")).quantize(Decimal("0.01"))
        if offer > limit:
            print(f"  {name} leaves the room")
            return f"{name} stopped at {auction.price}"
        await auction.bids.put((name, offer))
    return f"{name} stayed"


async def main():
    auction = Auction("a clock that jumps", "100")
    people = [("Xena", 150, 1), ("Yuri", 220, 2), ("Zoe", 260, 3)]
    tasks = [asyncio.create_task(bidder(n, auction, l, s)) for n, l, s in people]
    winner, price = await auction.run()
    print(f"Sold to {winner} for {price}")
    for line in await asyncio.gather(*tasks):
        print("-", line)


asyncio.run(main())
