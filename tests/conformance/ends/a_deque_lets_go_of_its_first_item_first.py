"""A deque lets go of its first item first: when it dies, is cleared or filled anew; a list of its last."""
from collections import deque

class T:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n, end='; ')

def mk(n=4): return deque(T(i) for i in range(n))

d = mk()
del d
print('A')
d = mk()
d.clear()
print('B')
d = mk()
d.popleft()
d.append(T(9))
del d
print('C')
d = mk()
d.appendleft(T('L'))
d.rotate(2)
del d
print('D')
d = deque((T(i) for i in range(5)), 3)
print('E')
del d
print('F')
d = mk()
d = deque()
print('G')
d = mk()
d += mk(2)
d.clear()
print('H')
d = mk()
d.__init__()
print('I')
d = mk(12)
d.clear()
print('J')
d = mk()
d *= 0
print('K')
d = mk()
del d[1]
d.remove(d[0])
print('L')
d.reverse()
d.clear()
print('M')

class D(deque):
    pass

d = D(mk())
d.me = 1
del d
print('N')

def gen():
    q = mk()
    yield 1

g = gen()
next(g)
del g
print('O')
l = [T(i) for i in range(4)]
del l
print('list')
