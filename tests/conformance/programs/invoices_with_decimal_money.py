"""Invoices: money is Decimal, rounding is said aloud, tables are made by format specs."""
import asyncio
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, InvalidOperation, getcontext, localcontext
from datetime import date, timedelta

CENT = Decimal("0.01")
RATES = {"book": Decimal("0.07"), "toy": Decimal("0.19")}


@dataclass
class Line:
    text: str
    kind: str
    price: Decimal
    count: int = 1

    @property
    def net(self):
        return self.price * self.count

    @property
    def tax(self):
        return (self.net * RATES[self.kind]).quantize(CENT, rounding=ROUND_HALF_UP)


@dataclass
class Invoice:
    number: int
    day: date
    lines: list[Line] = field(default_factory=list)

    @property
    def due(self):
        return self.day + timedelta(weeks=2)

    @property
    def total(self):
        return sum((line.net + line.tax for line in self.lines), Decimal())

    def __str__(self):
        head = f"{'Invoice %05d' % self.number:<24}{self.day:%d %b %Y}"
        rows = [f"{i:>2} {l.text:<14}{l.count:>3} x {l.price:>8.2f}{l.net:>10,.2f}{l.tax:>8}" for i, l in enumerate(self.lines, 1)]
        return "\n".join([head, "-" * 48, *rows, "=" * 48, f"{'total, due ' + self.due.isoformat():<34}{self.total:>14,.2f}"])


async def convert(amount, rate, delay):
    await asyncio.sleep(delay)
    return (amount * rate).quantize(CENT)


async def main():
    invoice = Invoice(7, date(2024, 2, 20), [Line("Atlas", "book", Decimal("24.95"), 2), Line("Kite", "toy", Decimal("9.99"), 125)])
    invoice.lines.append(Line("Robot", "toy", Decimal("1049.50")))
    print(invoice)
    shown = await asyncio.gather(*(convert(invoice.total, Decimal(r), n) for n, r in enumerate(("1.0854", "0.8561", "163.2"))))
    for currency, amount in zip(("USD", "GBP", "JPY"), shown):
        print(f"{currency} {amount:>15,}")
    half = Decimal("2.665")
    print(half.quantize(CENT), half.quantize(CENT, ROUND_HALF_UP), half.quantize(CENT, ROUND_HALF_EVEN), round(half, 2), round(Decimal("2.5")))
    print(0.1 + 0.2 == 0.3, Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), Decimal(0.1))
    with localcontext() as context:
        context.prec = 6
        print(Decimal(1) / Decimal(7), context.prec)
    print(Decimal(1) / Decimal(7), getcontext().prec)
    for text in ("12.50 EUR", "", "NaN"):
        try:
            print(repr(Decimal(text)))
        except InvalidOperation as error:
            print("invalid:", text or "(empty)", [c.__name__ for c in error.args[0]])
    print(max(Decimal("1.10"), Decimal("1.1")), Decimal("1.10").normalize(), Decimal("-3.7") // 1, Decimal("-3.7") % 1, divmod(Decimal(17), 5))
    print(Decimal("1234.5678").as_tuple(), Decimal("1e3"), f"{Decimal('1234.5'):012.3f}", f"{Decimal('0.256'):.1%}")


asyncio.run(main())
