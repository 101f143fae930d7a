# weakref.proxy: every operator goes to the object; and the operators of the weak containers.
import weakref


class Number:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Number({self.value})"


def show(label, call):
    try:
        result = call()
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(label, result)


class Text(list):
    def __call__(self, *args):
        return [*self, *args]


items = Text([3, 1, 2])
p = weakref.proxy(items)
print(type(p).__name__, len(p), list(p), 3 in p, p[0], p[1:], p + [4], p * 2, 2 * p, p == [3, 1, 2], p != items, p < [4], p >= p, bool(p), str(p))
p += [9]
print(type(p).__name__, items)
p = weakref.proxy(items)
p[0] = 7
del p[1]
p.append(5)
print(items, p(1), isinstance(p, list), p.__class__, sorted(p))


class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"<{self.x} {self.y}>"

    def _make(name):
        def method(self, other=None):
            other = (other.x, other.y) if isinstance(other, Vector) else other
            return f"{name}{self} {other}"
        return method

    for _name in ("add sub mul truediv floordiv mod pow lshift rshift and or xor matmul radd rsub rmul rtruediv rfloordiv rmod rpow rlshift rrshift rand ror "
                  "rxor rmatmul iadd divmod neg pos invert abs lt eq").split():
        locals()[f"__{_name}__"] = _make(_name)
    __hash__ = object.__hash__

    def __int__(self):
        return 5

    __index__ = __int__

    def __float__(self):
        return 2.5

    def __complex__(self):
        return 1 + 2j

    def __next__(self):
        return "next"

    def __bytes__(self):
        return b"bytes"


v, w = Vector(1, 2), Vector(3, 4)
a, b = weakref.proxy(v), weakref.proxy(w)
for label, call in [("+", lambda: a + b), ("+ 1", lambda: a + 1), ("1 +", lambda: 1 + a), ("-", lambda: a - w), ("*", lambda: v * b), ("/", lambda: a / 2), ("2 /", lambda: 2 / a),
                    ("//", lambda: a // 2), ("%", lambda: a % 2), ("**", lambda: a**2), ("2 **", lambda: 2**a), ("<<", lambda: a << 1), (">>", lambda: 1 >> a), ("&", lambda: a & 1),
                    ("|", lambda: 1 | a), ("^", lambda: a ^ b), ("@", lambda: a @ b), ("divmod", lambda: divmod(a, 2)), ("neg", lambda: -a), ("pos", lambda: +a), ("invert", lambda: ~a),
                    ("abs", lambda: abs(a)), ("<", lambda: a < b), ("==", lambda: a == b), ("int", lambda: int(a)), ("float", lambda: float(a)), ("index", lambda: [*range(9)][a]),
                    ("next", lambda: next(a)), ("len", lambda: len(a)), ("iter", lambda: list(a)), ("item", lambda: a[0]), ("in", lambda: 1 in a),
                    ("x", lambda: (a.x, hasattr(a, "z"))), ("bool", lambda: bool(a))]:
    show(label, call)
a += 1
print(a)


class Mock:
    def __init__(self, spec):
        self.spec = spec

    @property
    def __class__(self):
        return self.spec


print(isinstance(Mock(int), int), isinstance(Mock(int), Mock), isinstance(Mock(int), str), type(Mock(int)).__name__, Mock(dict).__class__, isinstance(Mock(5), int))
n = Number(5)
p = weakref.proxy(n, lambda _: print("gone"))
p.value += 1
del p.value
print(vars(n))
del n
show("dead", lambda: p.value)
show("dead +", lambda: p + 1)
show("dead bool", lambda: bool(p))

one, two, three = Number(1), Number(2), Number(3)
s, t = weakref.WeakSet([one, two]), weakref.WeakSet([two, three])
for label, found in [("|", s | t), ("&", s & t), ("-", s - t), ("^", s ^ t), ("union", s.union([three])), ("symmetric", s.symmetric_difference([one]))]:
    print(label, sorted(each.value for each in found), type(found).__name__)
print(s <= t, s < (s | t), (s | t) >= t, s == weakref.WeakSet([two, one]), s != t, s.isdisjoint([three]), s.issubset([one, two, three]), s > t)
s ^= t
print(sorted(each.value for each in s))
s |= [two]
s -= [one]
s &= [two, three, one]
print(sorted(each.value for each in s))
s.symmetric_difference_update([one, two])
s.difference_update([three])
s.intersection_update([one])
print([each.value for each in s], len(s))

d = weakref.WeakValueDictionary({"a": one}, b=two)
e = d | {"c": three}
print(sorted(e), type(e).__name__, sorted({"z": one} | d), d.copy()["a"], len(d))
d |= {"c": three}
k = weakref.WeakKeyDictionary({one: 1})
k |= {two: 2}
print(sorted(d), sorted((k | {three: 3}).values()), sorted(({three: 9} | k).values()), k.copy()[two], [r() for r in k.keyrefs()], one in k, 5 in k)
