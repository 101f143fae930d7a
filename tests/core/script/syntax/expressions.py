a or b and not c or d
not not a
a < b <= c != d == e > f >= g is h is not i in j not in k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** +c
~-+a
(a + b) * c
await_ = a.b.c(d)(e)[f].g
a if b else c if d else e
lambda: 0
lambda a, b=1, /, c=2, *d, e, f=3, **g: (a, b)
lambda *, a: a
lambda *a, **b: lambda: a
f()
f(a, *b, c, *d)
f(a=1, *b, c=2, **d, **e)
f(**a, b=1)
f(x for x in y)
f(a, (x for x in y), b=c if d else e)
f(a := 1, b)
f(a)(b)(c,)
x[a]
x[a, b]
x[a,]
x[a:b]
x[:]
x[a:b:c]
x[::]
x[::c, ..., a:]
x[*a]
x[*a, b:c]
x[(a := 1)]
x[a := 1]
x[lambda: a]
()
(a,)
(a, b,)
(*a, b)
(a)
((a))
(yield_)
[]
[a, *b, c,]
{}
{a}
{a, *b,}
{a: b, **c, d: e,}
{**a}
[x for x in y]
[x for x in y if a if b for z in w if not c]
[x for x, in y]
[(x, y) for x, *y in z]
{x for x in y}
{x: y for x, y in z}
(x for x in y)
[[x for x in y] for y in z]
[x := 1, y]
(y := f(x))
[y for x in z if (y := x)]
1, 2
*a, b
...
None, True, False
