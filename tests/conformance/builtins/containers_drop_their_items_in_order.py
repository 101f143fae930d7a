"""In which order a list, a tuple, a dict, an instance and the like let go of what they hold."""
import collections
class N:
    def __init__(s,n): s.n=n
    def __del__(s): print(s.n, end=" ")
def mk(): return [N(i) for i in range(4)]
x = mk(); del x; print("list")
x = tuple(mk()); del x; print("tuple")
x = mk(); x.clear(); print("clear")
x = mk(); del x[1:3]; print("slice"); del x; print()
x = mk(); x[:] = []; print("all"); del x; print()
x = mk(); del x[::2]; print("step"); del x; print()
x = mk(); x[0:2] = [N(9)]; print("rep"); del x; print()
x = mk(); x *= 0; print("mul")
x = {i: n for i, n in enumerate(mk())}; del x; print("dict")
x = {N(1): N(2), N(3): N(4)}; x.clear(); print("dict clear")
x = collections.OrderedDict((i, n) for i, n in enumerate(mk())); del x; print("od")
class C: pass
c = C(); c.a = N(1); c.b = N(2); c.c = N(3); del c; print("inst")
class S: __slots__ = ("b", "a")
c = S(); c.a = N(1); c.b = N(2); del c; print("slots")
def f(a, b, *args, **kw):
    y = N("y"); x = N("x")
f(N(1), N(2), N(3), N(4), k=N(5)); print("func")
import functools
p = functools.partial(print, N(1), N(2), k=N(3)); del p; print("partial")
e = Exception(N(1), N(2)); del e; print("exc")
x = mk(); x.sort(key=lambda n: -n.n); del x; print("sorted")
x = [*mk()][:2]; del x; print("sl")
it = iter(mk()); next(it).n; del it; print("iter")
x = mk() + mk(); del x; print("concat")
x = mk(); x.pop(0); x = None; print("pop")
print([n.n for n in mk()], "comp")
x, *y = mk(); del y; print("star"); del x; print()
x = {1: N(1), 2: N(2)}; x.update({1: N(3)}); del x; print("upd")
lam = (lambda a=N(1), *, b=N(2): 0); del lam; print("lambda")
def outer():
    a = N("a"); b = N("b")
    def inner(): return a, b
    return inner
i = outer(); del i; print("closure")
