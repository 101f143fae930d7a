"""A discrete simulation: customers, tellers, a priority lane; the clock is the loop's; results are reproducible."""
import asyncio
import random
from contextlib import suppress
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor, sqrt, isclose, gcd, comb


@dataclass(order=True, frozen=True)
class Customer:
    priority: int
    number: int
    service: float = field(compare=False)

    def __str__(self):
        return f"#{self.number:02d}{'*' if self.priority == 0 else ''}"


class Bank:
    def __init__(self, seed, tellers):
        self.random = random.Random(seed)
        self.line = asyncio.PriorityQueue()
        self.tellers = tellers
        self.waits = {}
        self.arrivals = {}
        self.served = {}

    async def open(self, customers):
        loop = asyncio.get_running_loop()
        self.zero = loop.time()
        tellers = [asyncio.create_task(self.teller(i)) for i in range(self.tellers)]
        for number in range(1, customers + 1):
            await asyncio.sleep(self.random.expovariate(0.5))
            customer = Customer(int(self.random.random() > 0.2), number, self.random.lognormvariate(1, 0.5))
            self.arrivals[customer] = loop.time()
            await self.line.put(customer)
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self.line.join(), timeout=30)
        for teller in tellers:
            teller.cancel()
        await asyncio.gather(*tellers, return_exceptions=True)
        return loop.time() - self.zero, self.served

    async def teller(self, number):
        served = self.served.setdefault(number, [])
        try:
            while True:
                customer = await self.line.get()
                self.waits[customer] = asyncio.get_running_loop().time() - self.arrivals[customer]
                await asyncio.sleep(customer.service)
                served.append(str(customer))
                self.line.task_done()
        except asyncio.CancelledError:
            print(f"   teller {number} goes home")
            raise


async def main():
    for tellers in (1, 2):
        bank = Bank(2024, tellers)
        time, served = await bank.open(12)
        waits = list(bank.waits.values())
        print(f"{tellers} teller(s): {time:.3f} s, served {[len(s) for s in served.values()]}, mean wait {sum(waits) / len(waits):.3f}")
        worst = max(bank.waits, key=bank.waits.get)
        print("   worst", worst, f"{bank.waits[worst]:.2f}", "left in line:", sorted(map(str, bank.line._queue)))
        for number, customers in served.items():
            print("  ", number, *customers)
    print(Fraction(3, 4) + Fraction("0.25"), Fraction(1, 3) * 3 == 1, Fraction(0.125), Fraction(22, 7).limit_denominator(5), float(Fraction(1, 3)))
    print(ceil(-1.5), floor(-1.5), round(2.5), round(-3.567, 2), sqrt(2), isclose(0.1 + 0.2, 0.3), gcd(12, 18), comb(5, 2), -7 // 2, -7 % 3)


asyncio.run(main())
