"""Operators, iteration, containers, calls and context managers by dunder methods."""
class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __repr__(self):
        return f"Vector{self.xs}"

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.xs, other.xs)))

    def __rmul__(self, k):
        return Vector(*(k * x for x in self.xs))

    def __eq__(self, other):
        return isinstance(other, Vector) and self.xs == other.xs

    def __hash__(self):
        return hash(self.xs)

    def __lt__(self, other):
        return len(self.xs) < len(other.xs)

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        return self.xs[i]

    def __iter__(self):
        return iter(self.xs)

    def __contains__(self, x):
        return x in self.xs

    def __call__(self, f):
        return Vector(*map(f, self.xs))

    def __bool__(self):
        return any(self.xs)

    def __neg__(self):
        return -1 * self


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, 2 * v, v == Vector(1, 2), v != w, len(v), v[1], list(w), 3 in w, v(lambda x: x * 10), bool(Vector(0)), -v, {v: 1}[Vector(1, 2)])
print(sorted([Vector(1, 2, 3), Vector(1), v]), v < Vector(1, 2, 3), [*v], max(v))


class Opened:
    def __enter__(self):
        print("enter")
        return "resource"

    def __exit__(self, kind, error, trace):
        print("exit", kind and kind.__name__)
        return kind is KeyError


with Opened() as r:
    print(r)
with Opened():
    raise KeyError("swallowed")
try:
    with Opened(), Opened():
        raise ValueError("passed on")
except ValueError as error:
    print(error)
