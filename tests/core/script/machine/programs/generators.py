def g(n):
    for i in range(n):
        x = yield i
        if x: print('got', x)
    return 'r'
print(list(g(3)))
it = g(3); print(next(it), it.send('hello'), next(it))
try: next(it)
except StopIteration as e: print('stop', e.value)
def d():
    r = yield from g(2)
    print('r', r)
    yield from [10, 20]
print(list(d()))
def fin():
    try:
        yield 1
        yield 2
    finally: print('cleanup')
f = fin(); next(f); f.close(); print('closed')
f = fin(); next(f); del f; print('deleted')
for x in fin():
    break
print('after')
def th():
    while True:
        try: yield 1
        except ValueError as e: print('caught', e); yield 'v'
t = th(); next(t); print(t.throw(ValueError('z'))); print(next(t))
def inf():
    n = 0
    while True: yield n; n += 1
import_free = inf()
print([next(import_free) for _ in range(5)])
def bad(): 
    yield 1
    raise StopIteration(5)
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
print(sum(x*x for x in range(5)), max(len(w) for w in ['a', 'bbb']))
def nested():
    def inner():
        yield from range(2)
        return 'x'
    y = yield from inner()
    yield y
for v in nested(): print(v)
gen = (i for i in range(3))
print(gen.__name__, gen.gi_running, next(gen)); print(list(gen))
g2 = g(1)
try: g2.send(5)
except TypeError as e: print(e)
def reent():
    try: next(r)
    except ValueError as e: print(e)
    yield 1
r = reent(); next(r)
def tree(n):
    if n: 
        yield from tree(n-1); yield n; yield from tree(n-1)
print(list(tree(3)))
def excgen():
    yield 1
    1/0
try:
    for z in excgen(): print(z)
except ZeroDivisionError as e: print('zde')
a = inf(); b = zip(a, 'ab'); print(list(b))
def closer():
    try: yield 1
    except GeneratorExit: print('GE'); raise
c = closer(); next(c); c.close()
def ignorer():
    while True:
        try: yield 1
        except GeneratorExit: pass
c = ignorer(); next(c)
try: c.close()
except RuntimeError as e: print(e)

