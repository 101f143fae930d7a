# decorators, closures, class features
def deco(f):
    def w(*a, **k):
        print('call', f.__name__, a, k)
        return f(*a, **k)
    return w
def param(n):
    def d(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return d
@deco
@param(2)
def add(x, y): return x + y
print(add(1, 2))
class Counter:
    total = 0
    def __init__(self): type(self).total += 1
    @classmethod
    def make(cls): return cls()
Counter(); Counter.make(); print(Counter.total)
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *exc): print('exc', exc[0].__name__ if exc[0] else None); return False
try:
    with Ctx() as a, Ctx() as b:
        raise KeyError('x')
except KeyError as e: print('KeyError', e)
class Base:
    registry = {}
    def __init_subclass__(cls, /, name, **kw):
        super().__init_subclass__(**kw)
        cls.registry[name] = cls
class X(Base, name='x'): pass
print(Base.registry)
class Vec:
    def __init__(self, *c): self.c = c
    def __mul__(self, k): return Vec(*(x * k for x in self.c))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __repr__(self): return f'Vec{self.c}'
    def __eq__(self, o): return self.c == o.c
    def __getitem__(self, i): return self.c[i]
    def __len__(self): return len(self.c)
    def __format__(self, spec): return f'<{spec}>'
    def __abs__(self): return 9
    def __round__(self, n=0): return 7
    def __int__(self): return 3
    def __float__(self): return 2.5
    def __index__(self): return 1
    def __pow__(self, o): return 'pow'
    def __divmod__(self, o): return 'dm'
    def __reversed__(self): return 'rev'
v = Vec(1, 2, 3)
print(v * 2, 2 * v, -v, v @ v, v == Vec(1, 2, 3), list(v), len(v), f'{v:abc}', abs(v), round(v), int(v), float(v), [10, 20][v], v ** 2, divmod(v, 2), reversed(v))
try: hash(v)
except TypeError as e: print(e)
try: v < v
except TypeError as e: print(e)
try: v + 1
except TypeError as e: print(e)
try: v += 1
except TypeError as e: print(e)
class Desc:
    def __get__(self, o, t=None): return 42 if o else self
    def __delete__(self, o): print('deleted')
class HasD: d = Desc()
h = HasD(); print(h.d); del h.d
class WithDict: pass
w = WithDict(); w.a = 1; w.__dict__['b'] = 2; print(w.b, w.__dict__, vars(w))
setattr(w, 'c', 3); print(getattr(w, 'c'), hasattr(w, 'zz')); delattr(w, 'c')
print(isinstance(w, object), type(w).__name__, w.__class__ is WithDict)
class Abstract:
    def run(self): raise NotImplementedError
try: Abstract().run()
except NotImplementedError as e: print(repr(e))
class MyErr(Exception):
    def __init__(self, msg, code): super().__init__(msg); self.code = code
    def __str__(self): return f'[{self.code}] {self.args[0]}'
try: raise MyErr('bad', 5)
except MyErr as e: print(e, e.code, repr(e))
class Stack(list):
    def push(self, x): self.append(x)
    def __repr__(self): return 'Stack' + super().__repr__()
s = Stack(); s.push(1); print(s, s + [2], len(s), s == [1])
class DD(dict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
d = DD(); print(d['a'], d)
class Tup(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
t = Tup(1, 2); print(t, t.first, t[1], len(t))
class Money(float):
    def __str__(self): return f'${float(self):.2f}'
print(Money(3), str(Money(3.5)), Money(2) + 1)
def g(): 
    global newglob
    newglob = 1
g(); print(newglob)
class Cell:
    def __init__(self): self.items = []
    def __iter__(self): yield from self.items
    def __contains__(self, x): return x in self.items
c = Cell(); c.items.append(3); print(3 in c, list(c), *c)
class Sq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Sq()), 9 in Sq(), [x for x in Sq()])
x = 10
class Scoped:
    x = 5
    def get(self): return x
    y = x + 1
print(Scoped().get(), Scoped.y)
print([(lambda n: n * k)(2) for k in range(3)])
def outer():
    def rec(n): return 1 if n == 0 else n * rec(n - 1)
    return rec(10)
print(outer())
class P:
    def __init__(self): self._v = 1
    @property
    def v(self): "doc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): print('del v')
p = P(); p.v = 4; print(p.v); del p.v
class RO:
    @property
    def x(self): return 1
try: RO().x = 2
except AttributeError as e: print(e)
try: (1).foo = 2
except AttributeError as e: print(e)
try: Scoped.nope
except AttributeError as e: print(e)
try: object().a = 1
except AttributeError as e: print(e)
print(type(lambda: 0), type(print), type([].append), type(len), type(str.upper), type(g), type(P.v), type(type), type(None), type(...))
try: print(undefined_thing)
except NameError as e: print(e.name, e)
print(str(Exception), Exception.__mro__, ValueError.__name__)
def star(a, *args, b=1, **kw): pass
for args, kw in [((), {}), ((1, 2), {'b': 2, 'c': 3})]:
    try: star(*args, **kw); print('ok')
    except TypeError as e: print(e)
print("%r %s" % (MyErr('q', 1), 'x'))
print(f'{d!r:>20}|{"x":*^5}|{1e10:,}|{255:#x}|{True}|{None!s:>6}')
i = iter([1, 2]); print(next(i), next(i), next(i, 'end'))
print(list(iter(lambda l=[3, 2, 1]: l.pop(), 1)))
