"""A series in decimals made of floats and of integers too big for them."""
import decimal

decimal.getcontext().prec = 41
k, m, x, l = 6.0, 1.0, 1, 13591409
total = decimal.Decimal(l)
for i in range(1, 4):
    m = m * (k**3 - 16 * k) / i**3
    l += 545140134
    x *= -262537412640768000
    total += decimal.Decimal(m * l) / x
    print(i, m, l, x, decimal.Decimal(m * l))
print(total, 426880 * decimal.Decimal(10005).sqrt() / total)
try:
    decimal.Decimal("one")
except decimal.InvalidOperation as error:
    print(error)
try:
    decimal.Decimal(1) / 0
except ZeroDivisionError as error:
    print(type(error).__name__, error)
try:
    decimal.Decimal(1) + 0.5
except TypeError as error:
    print(error)
