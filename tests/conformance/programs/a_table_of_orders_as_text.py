"""Tables by f-strings: alignment, fill, signs, thousands, percent, nested widths, dates; rows arrive asynchronously."""
import asyncio
import datetime as dt
from typing import NamedTuple

WIDTH = 10


class Row(NamedTuple):
    id: int
    item: str
    price: float
    quantity: int
    day: dt.date

    @property
    def total(self):
        return self.price * self.quantity


async def rows():
    day = dt.date(2024, 2, 27)
    for n, (item, price, quantity) in enumerate([("apple", 0.5, 10), ("melon", 3.25, 1), ("truffle", 1999.999, 2), ("stone", 0, 0)], 1):
        await asyncio.sleep(0.1)
        yield Row(n, item, price, quantity, day)
        day += dt.timedelta(days=1)


def line(left, *cells):
    return f"{left}" + "|".join(cells)


async def main():
    print(f"{'id':>3}|{'item':^{WIDTH}}|{'price':>{WIDTH}}|{'qty':>4}|{'total':>12}| day")
    print(f"{'':-<3}+{'':-^{WIDTH}}+{'':->{WIDTH}}+{'':-<4}+{'':-<12}+{'':-<16}")
    seen = []
    async for row in rows():
        seen.append(row)
        print(f"{row.id:03d}|{row.item:*^{WIDTH}}|{row.price:>{WIDTH}.2f}|{row.quantity:+4d}|{row.total:12,.2f}| {row.day:%a %d %b %Y}")
    grand = sum(row.total for row in seen)
    for row in seen:
        share = row.total / grand
        print(f"{row.item:<{WIDTH}}{share:8.2%} {'█' * round(share * 20)}")
    print(f"{grand=:_.1f} {grand!r:>20} {len(seen)=}")
    print(f"{255:#x} {255:#b} {255:o} {1e10:g} {1/3:.3e} {-7:=+6d} {12345:,} {True!s:>5} {'tab'!r}")
    best = max(seen, key=lambda r: r.total)
    print(f"{best.item.upper()} sells best on day {best.day.isoformat()}, weekday {best.day.weekday()}, {best.day.strftime('%j')}")
    print("{0[item]} {1.year} {2:>{3}}".format({"item": "x"}, best.day, "right", 8))
    print(best)


asyncio.run(main())
