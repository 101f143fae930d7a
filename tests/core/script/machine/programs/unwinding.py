# with/async/generators edge
def gen():
    try:
        x = 0
        while True:
            y = yield x
            x += y or 1
    except GeneratorExit:
        print('exit'); raise
    finally:
        print('finally')
g = gen(); print(next(g), g.send(5), next(g)); g.close()
try: next(g)
except StopIteration: print('SI')
def sub():
    try: yield 1
    except ValueError as e: print('sub', e); return 'subret'
def deleg():
    r = yield from sub()
    yield r
d = deleg(); next(d); print(d.throw(ValueError('v')))
class It:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 2:
            raise StopIteration('val')
        return s.n
    def throw(s, *a): print('throw', a[0] if isinstance(a[0], type) else type(a[0]).__name__); return 'thrown'
    def close(s): print('close')
def yf():
    r = yield from It()
    print('r', r)
y = yf(); print(next(y), next(y), list(y))
y = yf(); next(y)
y.close()
def f():
    for i in range(3):
        try:
            yield i
        finally:
            print('f', i)
for i in f():
    if i == 1: break
print('out')
async def agen():
    try:
        yield 1
        yield 2
    finally:
        print('agen fin')
class Sleep:
    def __await__(self): yield
async def main():
    async for i in agen():
        print(i)
    a = agen()
    print(await a.__anext__())
    try: await a.athrow(KeyError('k'))
    except KeyError as e: print('athrow', e)
    async def wrap():
        try: await Sleep()
        finally: print('wrap fin')
    await wrap()
    try:
        async with CM() as c:
            print(c); raise RuntimeError('in')
    except RuntimeError as e: print(e, e.__context__)
    l = [await one(i) for i in range(3)]
    print(l, {i: await one(i) for i in range(2)}, [i async for i in agen() if await one(i)])
    print(await one(1) + await one(2), (await one(3)) * 2, f'{await one(4)}')
    x = lambda: one(5)
    print(await x())
    return [x async for x in agen()][0]
class CM:
    async def __aenter__(self): return 'cm'
    async def __aexit__(self, t, v, tb):
        await Sleep()
        print('aexit', t.__name__)
async def one(x): await Sleep(); return x
def drive(c):
    n = 0
    while True:
        try: c.send(None); n += 1
        except StopIteration as e: return e.value, n
print(drive(main()))
async def cancel_me():
    try:
        await Sleep()
    except BaseException as e:
        print('got', repr(e)); raise
c = cancel_me(); c.send(None)
try: c.throw(KeyboardInterrupt)
except KeyboardInterrupt as e: print('KI', repr(e))
async def noyield(): return 1
try: noyield().send(None)
except StopIteration as e: print(e.value)
async def ret_tuple(): return (1, 2)
try: ret_tuple().send(None)
except StopIteration as e: print(e.value)
try:
    for x in noyield(): pass
except TypeError as e: print(e)
try: next(noyield2 := noyield())
except TypeError as e: print(e)
noyield2.close()
try: list(agen())
except TypeError as e: print(e)
try: noyield().send(1)
except TypeError as e: print(e)
import_ok = [i for i in (j * 2 for j in range(3))]
print(import_ok)
def early():
    yield 1
    return
    yield 2
print(list(early()))
def ctx_in_gen():
    try: raise ValueError('outer')
    except ValueError:
        yield 1
        try: raise
        except ValueError as e: print('reraised', e)
        yield 2
for q in ctx_in_gen():
    try: raise KeyError('k')
    except KeyError: pass
try:
    try: raise ValueError(1)
    except ValueError:
        g = f(); next(g); g.throw(KeyError(2))
except KeyError as e: print(repr(e), repr(e.__context__))
def retfin():
    for i in range(3):
        try: return i
        finally:
            if i == 0: continue
print(retfin())
def nested_fin():
    try:
        try: 1 / 0
        finally: print('a')
    except ZeroDivisionError: print('b')
    else: print('no')
    finally: print('c')
nested_fin()
def loop_else():
    for i in []: pass
    else: return 'else'
print(loop_else())
try:
    try: raise ValueError('x')
    except (TypeError, ValueError) as e: raise e
except ValueError as e: print(e.__context__, e.__cause__)
try: raise ValueError from None
except ValueError as e: print(e.__suppress_context__, e.__cause__)
try: raise 'str'
except TypeError as e: print(e)
try:
    try: 1/0
    except 'x': pass
except TypeError as e: print(e)
