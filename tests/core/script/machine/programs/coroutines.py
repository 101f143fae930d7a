class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r
async def inner(x):
    r = await Aw(x)
    return r + 1
async def outer():
    a = await inner(10)
    b = await inner(20)
    return a + b
c = outer()
print(c.send(None)); print(c.send(1))
try: c.send(2)
except StopIteration as e: print('result', e.value)
try: c.send(None)
except RuntimeError as e: print(e)
c = outer(); c.send(None)
try: c.throw(ValueError('boo'))
except ValueError as e: print('raised', e)
async def fin():
    try: await Aw(1)
    finally: print('fin')
c = fin(); c.send(None); c.close()
c = fin(); c.send(None); del c
class AC:
    async def __aenter__(self): print('aenter'); await Aw('e'); return 5
    async def __aexit__(self, t, v, tb): print('aexit', t); await Aw('x'); return True
async def w():
    async with AC() as v:
        print('v', v)
        raise KeyError('q')
    return 'done'
def drive(c):
    try:
        while True: print('  yield', c.send(None))
    except StopIteration as e: return e.value
print(drive(w()))
async def agen(n):
    for i in range(n):
        await Aw('a%d' % i)
        yield i
async def af():
    async for x in agen(2): print('x', x)
    else: print('else')
    l = [y async for y in agen(2)]
    s = [z async for z in agen(3) if z % 2 == 0]
    print(l, s, [await inner(i) if False else i for i in range(2)])
    g = agen(1)
    print(await g.__anext__())
    try: await g.__anext__()
    except StopAsyncIteration: print('SAI')
    return 'ok'
print(drive(af()))
async def ag2():
    try:
        x = yield 1
        print('sent', x)
        yield 2
    except ValueError as e:
        print('ve', e); yield 'caught'
    finally:
        print('ag fin')
async def m2():
    g = ag2()
    print(await g.asend(None)); print(await g.asend('S')); await g.aclose()
    g = ag2(); await anext(g); print(await g.athrow(ValueError('t'))); await g.aclose()
    g = ag2(); await anext(g); await g.aclose(); await g.aclose()
    try: await g.asend(1)
    except StopAsyncIteration: print('closed')
drive(m2())
async def bad(): await 3
try: drive(bad())
except TypeError as e: print(e)
async def bad2():
    async for x in 3: pass
try: drive(bad2())
except TypeError as e: print(e)
async def bad3():
    async with 3: pass
try: drive(bad3())
except TypeError as e: print(e)
class AI:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def m3():
    async for v in AI(): print(v)
    return {k: v async for k, v in aenum()}
async def aenum():
    yield 'a', 1
    yield 'b', 2
print(drive(m3()))
async def reuse():
    c = inner(1)
    await c
    try: await c
    except RuntimeError as e: print(e)
drive(reuse())
async def deep(n):
    if n: return await deep(n-1)
    return await Aw('deep')
print(drive(deep(50)))
c = outer(); print(repr(c)[:24], c.__name__, c.__qualname__, c.cr_running); c.close()
async def gexp():
    return [x async for x in (i async for i in agen(2))]
print(drive(gexp()))
async def ret_in_for():
    async for x in agen(5):
        try:
            return x
        finally: print('rf')
print(drive(ret_in_for()))
