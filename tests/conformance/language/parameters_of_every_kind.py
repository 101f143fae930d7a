"""Defaults, *args, keyword-only, **kwargs, positional-only."""
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw

print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(*[1, 2, 3], **{"c": 4, "z": 5}))

def g(a, /, b, *, c=0):
    return a, b, c

print(g(1, 2), g(1, b=2, c=3))

def grow(item, seen=[]):
    seen.append(item)
    return seen

print(grow(1), grow(2))
for call in (lambda: f(), lambda: f(1), lambda: g(1, 2, 3), lambda: g(a=1, b=2), lambda: g(1, 2, x=3),
             lambda: g(1, b=1, **{"b": 2}), lambda: (lambda: 0)(1)):
    try:
        call()
    except TypeError as error:
        print(error)
