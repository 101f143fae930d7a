class Number:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Number({self.value})"

    def _make(name):
        def method(self, other):
            if isinstance(other, (Number, int)):
                return f"{name}({self}, {other})"
            return NotImplemented
        return method

    for _name in ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul", "divmod"]:
        locals()[f"__{_name}__"] = _make(_name)
        locals()[f"__r{_name}__"] = _make("r" + _name)
    __iadd__ = _make("iadd")
    del _name, _make

    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __round__(self, digits=None):
        return f"round {digits}"

    def __lt__(self, other):
        return "lt"

    def __int__(self):
        return 5

    def __float__(self):
        return 5.5

    def __index__(self):
        return 2

    def __trunc__(self):
        return "trunc"

    def __contains__(self, item):
        return item == 5

    def __bool__(self):
        return False

    def __hash__(self):
        return 42


a, b = Number(1), Number(2)
print(a + b, a - 1, 1 - a, a * b, 2 * a, a / b, 1 / a, a // b, a % b, a**b, 2**a, a << b, 1 >> a, a & b, 1 | a, a ^ 1, a @ b)
print(divmod(a, b), divmod(1, a), -a, +a, ~a, abs(a), round(a), round(a, 2), a < b, b > a)
print(int(a), float(a), [10, 20, 30][a], 5 in a, 6 in a, bool(a), not a, hash(a), hex(a), range(a), "x" * a)
c = a
c += 1
print(c)
c = a
c -= 1
print(c)
for action in [lambda: a + "x", lambda: "x" - a, lambda: a.__add__("x"), lambda: a >= b, lambda: a @ "x", lambda: [] + a, lambda: a(), lambda: a[0], lambda: len(a), lambda: iter(a)]:
    try:
        print(action())
    except TypeError as error:
        print(error)


class Derived(Number):
    def __radd__(self, other):
        return "derived first"


print(a + Derived(3), Derived(3) + a, a == b, a != b, a == a)
