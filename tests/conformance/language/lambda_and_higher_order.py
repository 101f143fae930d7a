"""Functions are values."""
import functools
compose = lambda f, g: lambda *a: f(g(*a))
inc = lambda x, by=1: x + by
print(compose(str, inc)(4), list(map(inc, range(3))), sorted([-3, 2, 1], key=abs), (lambda *a, **k: (a, k))(1, x=2))
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.partial(inc, by=10)(5))
table = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
for name, f in table.items():
    print(name, f(3, 4), f.__name__)
