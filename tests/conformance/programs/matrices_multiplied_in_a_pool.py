# Block matrix products in a pool of threads, checked against the plain way.
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, ThreadPoolExecutor, wait
from fractions import Fraction
from functools import reduce
from itertools import chain
from operator import mul


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = tuple(map(tuple, rows))

    @classmethod
    def identity(cls, size):
        return cls([[int(x == y) for x in range(size)] for y in range(size)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case (slice() as rows, slice() as columns):
                return Matrix(row[columns] for row in self.rows[rows])
            case (int(row), int(column)):
                return self.rows[row][column]
            case _:
                raise TypeError(f"cannot index with {key!r}")

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape}")
        columns = other.T.rows
        return Matrix([[sum(map(mul, row, column)) for column in columns] for row in self.rows])

    def __imatmul__(self, other):
        return self @ other

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(one, two)] for one, two in zip(self.rows, other.rows)])

    def __pow__(self, n):
        return reduce(Matrix.__matmul__, [self] * n, Matrix.identity(len(self.rows)))

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self):
        width = max(len(str(value)) for value in chain.from_iterable(self.rows))
        return "\n".join(" ".join(f"{value!s:>{width}}" for value in row) for row in self.rows)


def block_product(a, b, size, pool):
    futures = {}
    for y in range(0, a.shape[0], size):
        for x in range(0, b.shape[1], size):
            def compute(y=y, x=x):
                time.sleep(0.001 * (x + y + 1))
                return reduce(Matrix.__add__, (a[y:y + size, k:k + size] @ b[k:k + size, x:x + size] for k in range(0, a.shape[1], size)))
            futures[pool.submit(compute)] = y, x
    done, _ = wait(futures, return_when=FIRST_COMPLETED)
    first = sorted(futures[future] for future in done)
    wait(futures, return_when=ALL_COMPLETED)
    bands = {}
    for future, (y, x) in futures.items():
        bands.setdefault(y, []).append((x, future.result().rows))
    rows = []
    for y in sorted(bands):
        for parts in zip(*(block for _, block in sorted(bands[y]))):
            rows.append(tuple(chain.from_iterable(parts)))
    return Matrix(rows), first


a = Matrix([[x * y % 7 - 3 for x in range(6)] for y in range(4)])
b = Matrix([[x + 2 * y for x in range(4)] for y in range(6)])
with ThreadPoolExecutor(3) as pool:
    product, first = block_product(a, b, 2, pool)
    squares = list(pool.map(pow, [2, 3, 4], [10, 5, 2]))
print(product, product == a @ b, first, squares, sep="\n")
hilbert = Matrix([[Fraction(1, x + y + 1) for x in range(3)] for y in range(3)])
print(hilbert, hilbert @ Matrix.identity(3) == hilbert, hilbert[1, 2], sep="\n")
fibonacci = Matrix([[1, 1], [1, 0]]) ** 30
print(fibonacci[0, 1], fibonacci.T.shape)
fibonacci @= fibonacci
print(fibonacci.rows)
for call in (lambda: a @ a, lambda: a @ 3, lambda: a[1], lambda: setattr(a, "name", 1), lambda: pool.submit(print)):
    try:
        call()
    except (ValueError, TypeError, AttributeError, RuntimeError) as error:
        print(f"{type(error).__name__}: {error}")
