import asyncio
import functools
import math
from decimal import ROUND_HALF_UP, Decimal, getcontext, localcontext
from fractions import Fraction


def chunks(sequence, size):
    for start in range(0, len(sequence), size):
        yield sequence[start:start + size]


async def add_up(worker, jobs, results):
    while True:
        try:
            job = jobs.get_nowait()
        except asyncio.QueueEmpty:
            return worker
        await asyncio.sleep(0.02 * len(job))
        subtotal = functools.reduce(lambda a, b: a + b, (Fraction(1, n) for n in job))
        results[job] = subtotal
        print(f"worker {worker}: 1/{job[0]} .. 1/{job[-1]} = {subtotal}")


async def egyptian(value):
    """A fraction as a sum of different unit fractions, greedily."""
    parts = []
    while value:
        n = math.ceil(1 / value)
        parts.append(n)
        value -= Fraction(1, n)
        await asyncio.sleep(0)
    return parts


async def pi_digits(digits):
    with localcontext() as context:
        context.prec = digits + 3
        last, total = Decimal(0), Decimal(3)
        numerator, denominator, k, step = 1, 0, Decimal(3), Decimal(24)
        term = Decimal(3)
        n, na, d, da = 1, 0, 0, 24
        while total != last:
            last = total
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            term = (term * n) / d
            total += term
            await asyncio.sleep(0)
        context.prec = digits
        return +total


async def main():
    jobs = asyncio.Queue()
    for chunk in chunks(range(1, 21), 6):
        jobs.put_nowait(chunk)
    results = {}
    finished = await asyncio.gather(*[add_up(n, jobs, results) for n in (1, 2)])
    total = sum(results.values())
    print("workers", finished, "total", total)
    print(f"as a float {float(total):.10f}, mixed {total // 1} and {total % 1}")
    print("close to", total.limit_denominator(100), "rounded", round(total, 2), Fraction("0.125"), Fraction(-6, 4))

    values = [Fraction(4, 13), Fraction(7, 15), Fraction(5, 121)]
    for value, parts in zip(values, await asyncio.gather(*map(egyptian, values))):
        print(value, "=", " + ".join(f"1/{n}" for n in parts))

    digits, more = await asyncio.gather(pi_digits(20), pi_digits(30))
    print(digits, more, sep="\n")
    print("context precision is still", getcontext().prec)
    price = Decimal("19.995")
    print(price.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), price.quantize(Decimal("0.01")),
          Decimal(10) / 3, Decimal("1e3").normalize(), Decimal("0.1") + Decimal("0.2") == Decimal("0.3"))
    print(Fraction(3, 4) ** 2, Fraction(1, 3) < 0.34, math.gcd(84, 36), math.lcm(4, 6, 10))


asyncio.run(main())
