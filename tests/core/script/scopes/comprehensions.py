a = [x for x in y if x]
def f(p, q):
    b = [p + x for x in q for z in x if (last := z)]
    c = {x: [x + z + p for z in q] for x in p}
    d = (y async for y in q)
    return last, [lambda: x for x in p]
def g():
    return [[(w := i) for i in j] for j in h()], w
def g2():
    global w2
    return [w2 := i for i in h()]
[top := v for v in ()]
async def k(z):
    e = [await x for x in z]
    f = {x async for x in z}
    g = [[await y for y in x] for x in z]
    h = (await x for x in z)
    return [x for x in await z]
class C:
    n = 3
    m = [i for i in range(n)]
    o = [n for i in range(3)]
    p = [[j for j in i] for i in m]
def args(*, a, b=1, **c): return (lambda a, /, *d, e=b: (a, b, c, d, e, v))
