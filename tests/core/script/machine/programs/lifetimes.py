class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def f():
    a = T('a')
    b = T('b')
    print('in f')
f()
print('after f')
def g():
    try:
        x = T('x')
        raise ValueError(1)
    except ValueError as e:
        print('handling')
    print('handled')
g()
print('after g')
for i in range(2):
    t = T(i)
print('loop done')
t = None
T('temp')
print('temp gone')
l = [T(1), T(2)]
l.clear()
print('cleared')
d = {'k': T('dk')}
d['k'] = 1
def gen():
    z = T('gen')
    yield 1
    yield 2
for v in gen():
    print(v)
    break
print('gen gone')
def h(): return T('ret')
h()
y = h(); print('y'); y = 5
[T(i) for i in range(3)]
print('comp')
class Node:
    def __init__(self, nxt): self.nxt = nxt
n = None
for i in range(300000): n = Node(n)
n = None
l = []
for i in range(300000): l = [l]
l = None
t = ()
for i in range(300000): t = (t,)
t = None
d = {}
for i in range(300000): d = {'a': d}
d = None
print('deep freed')
def w():
    with open_cm() as c:
        pass
class open_cm:
    def __enter__(self): return T('entered')
    def __exit__(self, *a): print('exit')
w()
print('end')
