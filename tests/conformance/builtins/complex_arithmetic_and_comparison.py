# Operators of complex numbers with every other kind of number, on both sides.
import copy
import json
import math
import numbers
import operator
from decimal import Decimal
from fractions import Fraction


def show(label, compute):
    try:
        result = repr(compute())
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    print(f"{label} -> {result}")


others = [0, 1, -3, 2.5, -0.0, True, 10**30, 1j, -0j, 3 - 4j, Fraction(1, 2), Decimal(2), "a", None, [1], math.inf, math.nan]
numbers_here = [0j, 1 + 2j, -1.5 - 0.5j, complex(-0.0, 1)]
for symbol, apply in [("+", operator.add), ("-", operator.sub), ("*", operator.mul), ("/", operator.truediv),
                      ("**", operator.pow), ("//", operator.floordiv), ("%", operator.mod), ("==", operator.eq),
                      ("!=", operator.ne), ("<", operator.lt), (">=", operator.ge), ("<<", operator.lshift),
                      ("@", operator.matmul), ("divmod", divmod)]:
    for other in others:
        for z in numbers_here[1:] if symbol in "+-*/**" else numbers_here[1:2]:
            show(f"{z!r} {symbol} {other!r}", lambda: apply(z, other))
            show(f"{other!r} {symbol} {z!r}", lambda: apply(other, z))

for base in [0j, 1j, 2 + 3j, -1 - 1j, 1e200 + 1j, complex(math.inf, 1)]:
    for exponent in [0, 1, 2, -1, -3, 7, 100, 101, -100, -101, 0.5, -0.5, 1j, 2 - 1j, 0j]:
        show(f"{base!r} ** {exponent!r}", lambda: base**exponent)
for base, exponent in [(-1, 0.5), (-8, 1 / 3), (-2.5, -1.5), (-2, 1j), (2, 1j), (0, 1j), (-1.0, math.inf), (Fraction(-1, 2), 0.5)]:
    show(f"({base!r}) ** {exponent!r}", lambda: base**exponent)
show("pow(1j, 2)", lambda: pow(1j, 2))
show("pow(1j, 2, 3)", lambda: pow(1j, 2, 3))
show("pow(2, 1j, 3)", lambda: pow(2, 1j, 3))
show("pow(2, 3, 1j)", lambda: pow(2, 3, 1j))
show("pow(2.0, 1j, 3)", lambda: pow(2.0, 1j, 3))
show("pow('a', 1j, 3)", lambda: pow("a", 1j, 3))

z = 3 - 4j
for label, compute in [("-z", lambda: -z), ("+z", lambda: +z), ("~z", lambda: ~z), ("abs", lambda: abs(z)),
                       ("abs inf", lambda: abs(complex(-math.inf, math.nan))), ("abs large", lambda: abs(complex(1.7e308, 1.7e308))),
                       ("bool", lambda: (bool(z), bool(0j), bool(-0j), bool(complex(0, math.nan)))),
                       ("conjugate", lambda: (z.conjugate(), (1 + 0j).conjugate())),
                       ("parts", lambda: (z.real, z.imag, (1).imag, 2.5.real, True.real)),
                       ("conjugate(1)", lambda: z.conjugate(1)), ("int", lambda: int(z)), ("float", lambda: float(z)),
                       ("round", lambda: round(z)), ("floor", lambda: math.floor(z)), ("sqrt", lambda: math.sqrt(z)),
                       ("index", lambda: [1, 2][z]), ("range", lambda: range(z)), ("call", lambda: z()), ("len", lambda: len(z)),
                       ("iter", lambda: list(z)), ("attribute", lambda: z.foo), ("sum", lambda: sum([1, 2.5, 1j, Fraction(1, 2)])),
                       ("sum start", lambda: sum([1, 2], start=1j)), ("prod", lambda: math.prod([1j, 2, 1.5])),
                       ("fsum", lambda: math.fsum([1j])), ("sorted", lambda: sorted([z, 1j])), ("max", lambda: max(z, 1)),
                       ("sorted by size", lambda: sorted([z, 1j, -2], key=abs)), ("hex", lambda: hex(z)), ("chr", lambda: chr(z)),
                       ("json", lambda: json.dumps({"z": z})), ("copy", lambda: (copy.copy(z) is z, copy.deepcopy([z]))),
                       ("Fraction", lambda: Fraction(z)), ("Decimal", lambda: Decimal(z)), ("str +", lambda: "a" + z),
                       ("list *", lambda: [1] * z), ("getnewargs", lambda: z.__getnewargs__()),
                       ("methods", lambda: (z.__add__("a"), z.__radd__(1), z.__eq__("x"), z.__lt__(1), z.__complex__())),
                       ("no floor", lambda: z.__floordiv__), ("no invert", lambda: (1.5).__invert__)]:
    show(label, compute)


def assign():
    z.real = 3


show("assign", assign)
print(1 + 0j == 1, 1 + 0j == 1.0, 1 == 1 + 0j, 1 + 0j == True, 1j == 1, 2**53 + 1 == complex(2**53), 1j == "1j",
      Fraction(1, 2) == 0.5 + 0j, 0.5 + 0j == Fraction(1, 2), Decimal("0.5") == 0.5 + 0j, Decimal("0.5") == 0.5 + 1j,
      complex(math.nan) == complex(math.nan), z in [1, 3 - 4j], {1: "one"}[1 + 0j])
print([hash(x) for x in (0j, 1 + 0j, 1j, -1j, 2.5 - 1j, -1 + 0j, complex(math.inf, -math.inf), 1e300 + 1e-300j, 123456789 - 987654321j)])
print(hash(1 + 0j) == hash(1) == hash(1.0), {1, 1.0, 1 + 0j, True}, {1j: 1, complex(0, 1): 2})
print([isinstance(z, kind) for kind in (numbers.Number, numbers.Complex, numbers.Real, float, int)])
print([isinstance(x, numbers.Rational) for x in (1, Fraction(1, 2), 0.5)], complex(Fraction(3, 4)), Fraction(3, 4).imag)
print(Decimal("1.5").real, Decimal("1.5").imag, complex(Decimal("1.5")), Decimal("1.5").conjugate())

total = 0
total += 1j
total *= 2
total -= 1
total /= 2j
total **= 2
print(total)
