x = 5
y = [1, 2, 3]
print(x, y, {'a': 1}, (1,), {3, 1, 2}, None, True, 1.5, "s", b"x")
for i in range(3):
    if i == 1: continue
    print(i, end=' ')
else:
    print('done')
while x > 0:
    x -= 1
    if x == 2: break
print(x)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
a, b = b, a
print(a, b)
z = [i*i for i in range(10) if i % 2]
print(z, {i: i*2 for i in range(3)}, {i % 3 for i in range(9)}, list(x+1 for x in z))
print([(i, j) for i in range(3) for j in range(i)])
print(f"{x!r} {y} {3.14159:.2f} {x=} {'a':>5}|{10:{4}}|")
def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw
print(f(1), f(1, 2, 3, 4, c=5, d=6), f(*[1, 2], **{'c': 9, 'z': 1}))
for call in ("f()", ):
    try:
        f()
    except TypeError as e:
        print(e)
try:
    f(1, a=2)
except TypeError as e:
    print(e)
def g(x, /, y, *, z): return x, y, z
for args, kw in [((1,), {}), ((1, 2), {}), ((1, 2, 3), {'z': 1}), ((), {'x': 1, 'y': 2, 'z': 3}), ((1, 2), {'z': 1, 'q': 3})]:
    try:
        print(g(*args, **kw))
    except TypeError as e:
        print(e)
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter(); c(); print(c())
print((lambda x, y=3: x * y)(4))
print(1 < 2 < 3, 1 < 3 < 2, not 1, 1 and 0 or 5, 3 if x else 4)
s = 'abc'
s += 'def'
print(s[1:4], s[::-1], s[-1], 'b' in s, 'zz' not in s)
d = {'x': 1, **{'y': 2}}
d['z'] = 3
del d['x']
print(d, len(d), list(d.items()))
l = [1, 2, 3, 4]
l[1:3] = [9]
del l[0]
print(l, [*l, *l], (*l, 1))
if (n := 10) > 5: print(n)
assert n == 10
try:
    assert n == 11, "no"
except AssertionError as e:
    print(repr(e))
print(-7 // 2, -7 % 3, 2 ** 100, 7 / 2, 1 << 70, 0xff, 1_000, ~5, +3, -x)
global_var = 1
def h():
    global global_var
    global_var += 1
h(); print(global_var)
print([[1,2],[3]][0][1], "%s-%d" % ("a", 3), "{}{x}".format(1, x=2))
x = y = 3
print(x is y, x is not None, None is None)
def outer():
    x = 1
    class A:
        z = x
        def m(self): return x, self.z
    return A().m()
print(outer())
print(sum(range(101)), sorted([3,1,2], reverse=True), max(1, 5), min([4, 2]), abs(-3))
