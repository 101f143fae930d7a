class A:
    """doc"""
    x = 1
    def __init__(self, v): self.v = v
    def m(self): return self.v
    def __repr__(self): return f'A({self.v})'
    def __add__(self, o): return A(self.v + (o.v if isinstance(o, A) else o))
    def __radd__(self, o): return A(o + self.v)
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
    def __call__(self, *a, **k): return a, k
    def __bool__(self): return self.v > 0
    def __contains__(self, x): return x == self.v
    def __iter__(self): return iter([1, 2, self.v])
    @property
    def p(self): return self.v * 10
    @p.setter
    def p(self, val): self.v = val
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls.__name__, a
a = A(3)
print(a, a.m(), a + 1, 1 + a, a == A(3), a != A(3), a < A(4), len(a), a[4], a(1, k=2), bool(a), 3 in a, list(a))
print(a.p); a.p = 7; print(a.v, A.s(1), a.s(2), A.c(1), a.c(2), A.__doc__, A.__name__, a.__class__, type(a))
class B(A):
    def __init__(self, v, w):
        super().__init__(v)
        self.w = w
    def m(self): return 'B' + str(super().m())
    def __getattr__(self, n):
        if n == 'dyn': return 'dynamic'
        raise AttributeError(n)
b = B(1, 2)
print(b.m(), b.w, isinstance(b, A), issubclass(B, A), B.__mro__, b.dyn, B.__bases__)
try: b.nope
except AttributeError as e: print(e)
try: a.nope
except AttributeError as e: print(e)
try: a.p2 = 1; print(a.p2); del a.p2; a.p2
except AttributeError as e: print(e)
class P:
    def __init_subclass__(cls, tag=None, **kw): print('sub', cls.__name__, tag)
class Q(P, tag='t'): pass
class D:
    def __set_name__(self, o, n): print('set', o.__name__, n); self.n = n
    def __get__(self, i, o): return (self.n, i is None)
    def __set__(self, i, v): print('setting', v)
class H:
    d = D()
print(H.d, H().d); H().d = 4
class L(list):
    def total(self): return sum(self)
l = L([1, 2, 3]); l.append(4); l.tag = 'x'
print(l, l.total(), l.tag, len(l), isinstance(l, list))
class M1:
    def go(self): print('M1'); 
class M2(M1):
    def go(self): print('M2'); super().go()
class M3(M1):
    def go(self): print('M3'); super().go()
class M4(M2, M3):
    def go(self): print('M4'); super().go()
M4().go()
class V:
    def __init__(self): self.log = []
    def __setattr__(self, n, v): object.__setattr__(self, n, v); print('set', n)
    def __delattr__(self, n): print('del', n); object.__delattr__(self, n)
v = V(); v.q = 1; del v.q
class N:
    def __new__(cls, *a): print('new', a); o = super().__new__(cls); return o
    def __init__(self, *a): print('init', a)
N(1, 2)
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), [*It()], sum(It()))
print(type('X', (A,), {'y': 5})(2).y)
try: A()
except TypeError as e: print(e)
try: A(1,2)
except TypeError as e: print(e)
class Empty: pass
try: Empty(1)
except TypeError as e: print(e)
print(vars(Empty()), Empty.__dict__.get('__module__'), Empty.__qualname__)
def deco(c): c.z = 1; return c
@deco
class Z: pass
print(Z.z)
class Slots:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
print(Slots().a)
class Meta2(Exception): pass
print(Meta2('x'), repr(Meta2('y', 1)))
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 1)
print(I(3) + 4, I(3) * 2, type(I(3) + 4).__name__, 4 + I(3))
class S(str):
    def shout(self): return self.upper() + '!'
print(S('abc').shout(), S('a') + 'b')
class InP:
    def __init__(self): self.l = []
    def __iadd__(self, o): self.l.append(o); return self
x = InP(); x += 1; x += 2; print(x.l)
class Cmp:
    def __init__(s, v): s.v = v
    def __gt__(s, o): return s.v > o.v
print(Cmp(1) < Cmp(2))
try: Cmp(1) <= Cmp(2)
except TypeError as e: print(e)
print(callable(a), callable(3), hasattr(a, 'v'), getattr(a, 'zz', 'dflt'))
print(repr(A.m).startswith('<function A.m at 0x'), repr(a.m)[:30])
class K:
    count = 0
    def __init__(self): K.count += 1; self._x = None
    def __del__(self): print('del K')
k = K(); del k
print(K.count)
class F:
    def f(self): return __class__.__name__
print(F().f())
print(object().__eq__(1), [].__len__(), (5).__add__(6), 'a'.__repr__())
