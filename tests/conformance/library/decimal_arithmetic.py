"""decimal: exact sums, precision, square root, formatting."""
from decimal import Decimal, getcontext
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3, Decimal(2).sqrt(), Decimal("1.10") * 3, Decimal(10) ** 20, -Decimal("5.50"))
getcontext().prec = 50
print(Decimal(1) / 7, Decimal(10005).sqrt(), Decimal("1e-7"), Decimal("1E+30"), Decimal(0.1), repr(Decimal("2.50")))
getcontext().prec = 6
print(Decimal("123456789") + 0, Decimal(1) / 3 + Decimal(2) / 3, Decimal("7") // 2, Decimal("-7") % 3, Decimal("2.675").quantize(Decimal("0.01")), f"{Decimal('1234.5'):,.2f}", int(Decimal("3.9")), float(Decimal("0.5")))
print(Decimal("1.0") == 1, Decimal("3") > 2.5, max(Decimal(1), Decimal("1.5")), Decimal("NaN"), Decimal("Infinity"), Decimal("1.500").normalize())
