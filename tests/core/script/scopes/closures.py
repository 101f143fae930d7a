x = 1
def outer(a, b, *args, k=1, **kw):
    c = a
    def inner(b2):
        nonlocal c
        c = b + b2
        def innermost():
            return a, x, kw
        return innermost
    class Local:
        c = c
        a = 1
        def method(self):
            return c, a, Local
    global y
    y = 2
    del c
    return lambda z=c: z + c + k
def shadow(x):
    def f():
        global x
        x = 1
        def g(): return x
    def h(): return x
    return f, h
def loop():
    for i in range(3):
        try: pass
        except Exception as error: print(error)
        with open as handle: pass
        import os.path, sys as system
        from a import b as c, d
    def later(): return i, error, handle, os, system, c, d
def annotated():
    n: int
    m: "str" = 1
    (q): int
    def inner(): return n, m
    return inner
async def agen():
    async def nested(): await other
    yield nested
def gen():
    def f(): yield other2
    x = yield from f()
def patterns(v):
    match v:
        case [a, *rest] | {"k": a, **rest}: pass
        case C(x=b) as c: pass
    return lambda: (a, rest, b, c)
