# What complex() takes, and what it says to the rest.
from decimal import Decimal
from fractions import Fraction


class WithComplex:
    def __complex__(self):
        return 3 + 4j


class WithFloat:
    def __float__(self):
        return 2.5


class WithIndex:
    def __index__(self):
        return 7


class Wrong:
    def __complex__(self):
        return 3.0


class Point(complex):
    pass


def show(*args, **kwargs):
    text = ", ".join([repr(arg) if not hasattr(arg, "__dict__") else type(arg).__name__ for arg in args]
                     + [f"{key}={value!r}" for key, value in kwargs.items()])
    try:
        result = repr(complex(*args, **kwargs))
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    print(f"complex({text}) -> {result}")


for args in [(), (1,), (1.5,), (True, False), (2, 3), (1, -0.0), (-0.0, -0.0), (0.0, -0.0), (1 + 2j,), (1j, 1j), (1 + 2j, 3),
             (3, 1 + 2j), (1 + 2j, 3 + 4j), (WithComplex(),), (WithComplex(), 1), (1, WithComplex()), (WithFloat(), WithIndex()),
             (WithIndex(),), (Wrong(),), (Fraction(1, 4), Fraction(1, 2)), (Decimal("0.5"),), (10**20,), (10**400,), (None,),
             ([],), (1, []), (1, None), (b"1",), ("1", 2), (1, "2"), (1, 2, 3)]:
    show(*args)
show(real=1, imag=2)
show(1, imag=2)
show(imag=2)
show("1", imag=2)
show(foo=1)
show(1, real=2)
show(1, 2, imag=3)

for text in ["1", "2.5", "-3", "1j", "-1j", "+j", "-j", "J", "1+2j", "1-2j", "-1-2J", "1+j", "1-j", "1e3+2.5e-1j", ".5j", "5.j",
             "inf", "-inf", "nan", "infj", "nanj", "inf+nanj", "Infinity-INFj", "1e400", "1e-400j", "1e400j", " 1+2j ", "\t(1+2j)\n",
             "( 1+2j )", "(1)", "1_000+2_0j", "\u0661+\u0662j",
             "", " ", "x", "1+", "1-", "1+2", "1 + 2j", "1+ 2j", "1j+2", "1j2", "(1", "1)", "()", "((1))", "1jj", "1e", "1e+j", ".", "+",
             ".j", "1..2", "0x10", "1__0", "_1", "1_", "1_j", "1+2j\x00", "1\u00e9", "1+2i", "infinityj", "infin", "\ud800"]:
    show(text)

print(Point(1, 2), type(Point(1, 2)), type(complex(Point(1, 2))), Point("3j"), type(Point(1, 2) + 1), type(+Point(1, 2)))
z = 1 + 2j
print(complex(z) is z, Point(z) == z, type(Point(z)).__name__)
print(complex.__name__, complex.__mro__, isinstance(z, complex), issubclass(bool, complex), type(z))
print(sorted(name for name in set(dir(complex)) - set(dir(object))))
