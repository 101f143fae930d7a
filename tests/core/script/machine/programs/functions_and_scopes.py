def f(x: int = 3, *, y: 'str' = "a") -> None:
    "docstring"
    return x
print(f.__doc__, f.__name__, f.__defaults__, f.__kwdefaults__, f.__qualname__, f.__module__)
a = b = [1]
a.append(2); print(b)
x = [1, 2, 3]
x[0] += 5; x[-1] *= 2
print(x)
class C: pass
c = C(); c.v = 1; c.v += 4; print(c.v)
print([i for i in range(20) if i % 2 if i % 3])
def deff(l=[]):
    l.append(1); return l
deff(); print(deff())
fs = [lambda: i for i in range(3)]
print([q() for q in fs])
fs = [lambda i=i: i for i in range(3)]
print([q() for q in fs])
del x
try: x
except NameError as e: print(e)
print(__name__)
def kwonly(*, a, b): return a, b
try: kwonly(1)
except TypeError as e: print(e)
try: kwonly()
except TypeError as e: print(e)
try: kwonly(a=1)
except TypeError as e: print(e)
def many(a, b, c): pass
try: many()
except TypeError as e: print(e)
try: many(1, 2, 3, 4)
except TypeError as e: print(e)
try: many(1, x=2)
except TypeError as e: print(e)
def dflt(a, b=1): pass
try: dflt(1, 2, 3)
except TypeError as e: print(e)
def noargs(): pass
try: noargs(1)
except TypeError as e: print(e)
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2}, {*[1], 2})
def vararg(*a, **k): return len(a), sorted(k)
print(vararg(*[1, 2], 3, *[4], x=1, **{'y': 2}, z=3))
first, *_, last = range(10); print(first, last)
(p, q), r = (1, 2), 3; print(p, q, r)
[s, t] = 'ab'; print(s, t)
for (i, j), k in [((1, 2), 3)]: print(i, j, k)
print(*(1, 2), sep='-')
i = 0
while True:
    i += 1
    if i > 5: break
else: print('never')
print(i)
def scope():
    v = 1
    def a():
        def b():
            nonlocal v; v = 5
        b()
    a(); return v
print(scope())
class Outer:
    class Inner:
        def m(self): pass
    x = 3
    y = [x for _ in range(2)]
print(Outer.Inner.__qualname__, Outer.Inner.m.__qualname__, Outer.y)
g = globals(); print(g['c'] is c)
def loc(): 
    z = 1; return locals()
print(loc())
print(eval if False else 'noeval')
print(1 if [] else 2, [] or 'e', 'x' and 'y', not [])
print(10 > 5 == 5, 1 == 1 != 2, 3 in [1, 2, 3] == True)
s = ''
for ch in 'hello': s = ch + s
print(s)
n = 0
for i in range(10, 0, -3): n += i
print(n)
def ff(n):
    if n == 0: return 0
    elif n == 1: return 'one'
    else: return 'many'
print(ff(0), ff(1), ff(2))
try:
    pass
finally:
    print('f')
print(f"{'nested'!r:>10} {1+1} {{}} {x if False else 'y'}")
w = 10; print(f"{3.14159:{w}.{3}f}|{w:>{w}}|{w=}|{w = :d}")
print('%(a)s %(b)d' % {'a': 1, 'b': 2}, '%5.2f%%' % 3.14159)
lam = lambda *a, **k: (a, k)
print(lam(1, b=2))
print(sorted(['b', 'a', 'C'], key=str.lower), list(map(lambda x: x * 2, [1, 2])), list(filter(None, [0, 1])))
print(dict(zip('ab', [1, 2])), list(enumerate('ab', 1)), list(reversed([1, 2])), any([0, 1]), all([]))
print(isinstance(3, (str, int)), type(3) is int, issubclass(bool, int))
print(1_000_000 * 1_000_000 * 1_000_000 * 1_000_000, 3 ** 50, -5 ** 2, 2 ** -1, 7 % -3, 5.5 // 2)
import_ok = True
@staticmethod
def sm(): return 'sm'
print(sm())
print((lambda: (yield))().__class__.__name__)
print([x := 5, x ** 2])
a = [1, 2, 3, 4, 5]; print(a[1:], a[:2], a[::2], a[-2:], a[5:], a[::-1]); a[::2] = [9, 9, 9]; print(a); del a[1:3]; print(a)
def tern(x): return 'pos' if x > 0 else 'neg' if x < 0 else 'zero'
print(tern(1), tern(-1), tern(0))
def multi():
    return 1, 2
m1, m2 = multi(); print(m1 + m2)
if not (m1 > 5 or m2 > 5) and m1: print('cond')
b = 5; b -= 1; b *= 3; b //= 2; b **= 2; b %= 7; b <<= 3; b >>= 1; b |= 3; b &= 6; b ^= 1; print(b)
k = 5; k /= 2; print(k)
print("a" "b", r"\n", b'a\x00', """tri
ple""")
