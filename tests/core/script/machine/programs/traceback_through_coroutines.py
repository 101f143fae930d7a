def f(**k):
    x = {'a': {'b': None}}
    return (x['a']['b']['c']
            + 1)
async def co():
    await other()
async def other():
    y = [i for i in range(3)
         if f(z=i)]
try:
    co().send(None)
except TypeError as e:
    z = e
class E(Exception): pass
def g():
    raise E
def h(a): return a.b.c(1).d
try:
    g()
finally:
    h(3)
