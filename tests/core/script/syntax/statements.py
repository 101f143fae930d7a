"""Every kind of statement."""
from __future__ import annotations
import a, b.c as d, e.f
from . import g
from ..h.i import (j as k, l,)
from m import *
x = y = 1
x, *y = z
(x), [y, (z.a, *w[0])] = q = v
x: int
x.y: "str" = 3
(x): int = 4
x += 1; y -= 2; z *= 3; x /= 4; x //= 5; x %= 6; x **= 7; x @= 8
x &= 1; x |= 2; x ^= 3; x <<= 4; x >>= 5
del x, y[0], (z.a, [w])
pass; ...
assert x, "why"
assert (x)
global_name = 3
raise
raise X
raise X from None
if a: b
elif c:
    d
elif e: f
else:
    g
while (n := next(it)) is not None:
    if n: continue
    break
else:
    done()
for i, *j in *a, b: pass
else: pass
for x.y in z,: pass
for (a, b)[0] in c: pass
with a: pass
with a as b, c as (d, e): pass
with (a as b, c,): pass
with (a, b): pass
with (a): pass
with (a) as b: pass
with (a, b) as c, d: pass
with (yield_()): pass
with open_(a)(b) as c.d: pass
with (a).b as c: pass
try: a
finally: b
try:
    a
except: b
try:
    a
except (A, B) as e:
    b
except C:
    c
else:
    d
finally:
    e
try:
    a
except* A as e:
    b
except* (B, C):
    c


def plain(): return
def full(a, b: int = 1, /, c=2, *args: *Ts, d, e=3, **kw: str) -> None:
    global x, yy
    def inner():
        nonlocal a, b
        return a, *b
    yield
    x = yield a, b
    x += yield from c
    return (yield)


@decorator
@dotted.name(1)[2]
async def coroutine(*, a):
    """Docstring."""
    await b
    async for x in y: pass
    async with a as b, c: pass
    return [x async for x in y if await z]


@(lambda cls: cls)
class C(Base, *more, metaclass=M, **options):
    """Docstring."""
    attribute: int
    def method(self): self.__private = super().x; return __class__

class Empty: ...

match = case = _ = 1
match(x)
match[x]
match, case
match.x = 3
match * x
print(match)

match x, *y:
    case 1 | -2 | 3.5 | "a" "b" | b"c" | None | True | False: pass
    case a.b.c: pass
    case [a, *_, b] | (a, *c, b): pass
    case (a), : pass
    case []: pass
    case (): pass
    case a, b if a > b: pass
    case {}: pass
    case {"k": v, a.b: 1, -1: [x], **rest}: pass
    case Point(): pass
    case m.Point(1, x=0, y=(2 | 3) as z,): pass
    case (1 as one): pass
    case _: pass
match (x):
    case x: pass
match x:
    case *a, : pass
async def last():
    if x:
        pass
    # a comment
        pass
