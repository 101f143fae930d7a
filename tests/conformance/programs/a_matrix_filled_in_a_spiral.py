import asyncio
import math
from functools import reduce
from itertools import chain, product, starmap
from operator import add, mul


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) != 1:
            raise ValueError("rows of unequal length")

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError("shapes %sx%s and %sx%s" % (self.shape + other.shape))
        return Matrix([sum(map(mul, row, column)) for column in zip(*other.rows)] for row in self.rows)

    def __pow__(self, n):
        result = Matrix.identity(len(self.rows))
        base = self
        while n:
            if n & 1:
                result @= base
            base, n = base @ base, n >> 1
        return result

    def __add__(self, other):
        return Matrix(map(add, a, b) for a, b in zip(self.rows, other.rows))

    def __rmul__(self, k):
        return Matrix([k * x for x in row] for row in self.rows)

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __getitem__(self, index):
        match index:
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() as i, slice() as j):
                return Matrix(row[j] for row in self.rows[i])
            case int(i):
                return self.rows[i]
        raise TypeError(f"bad index {index!r}")

    def __setitem__(self, index, value):
        i, j = index
        self.rows[i][j] = value

    def __iter__(self):
        return chain.from_iterable(self.rows)

    def __str__(self):
        width = max(len(str(x)) for x in self)
        return "\n".join(" ".join(f"{x:>{width}}" for x in row) for row in self.rows)


def spiral(height, width):
    top, left, bottom, right = 0, 0, height - 1, width - 1
    while top <= bottom and left <= right:
        yield from ((top, j) for j in range(left, right + 1))
        yield from ((i, right) for i in range(top + 1, bottom + 1))
        if top < bottom:
            yield from ((bottom, j) for j in range(right - 1, left - 1, -1))
        if left < right:
            yield from ((i, left) for i in range(bottom - 1, top, -1))
        top, left, bottom, right = top + 1, left + 1, bottom - 1, right - 1


async def walker(name, path, matrix, pace, claimed):
    steps = 0
    for place in path:
        if place in claimed:
            return name, steps
        claimed[place] = name
        steps += 1
        matrix[place] = steps
        await asyncio.sleep(pace)
    return name, steps


async def determinant(m):
    n = len(m.rows)
    if n == 1:
        return m[0, 0]
    await asyncio.sleep(0)
    minors = [Matrix([row[:j] + row[j + 1:] for row in m.rows[1:]]) for j in range(n)]
    values = await asyncio.gather(*map(determinant, minors))
    return sum((-1) ** j * m[0, j] * d for j, d in enumerate(values))


async def main():
    matrix, claimed = Matrix([[0] * 6 for _ in range(5)]), {}
    path = list(spiral(5, 6))
    print(await asyncio.gather(walker("in", path, matrix, 0.02, claimed), walker("out", path[::-1], matrix, 0.03, claimed)))
    print(matrix)
    print("\n".join("".join(claimed[i, j][0] for j in range(6)) for i in range(5)))
    fibonacci = Matrix([[1, 1], [1, 0]])
    print((fibonacci ** 90)[0, 1], (fibonacci ** 0) == Matrix.identity(2), fibonacci.T @ fibonacci == fibonacci ** 2)
    square = Matrix([[2, -1, 0, 3], [1, 4, 2, 0], [0, 5, -3, 1], [2, 2, 1, 1]])
    print(await determinant(square), await determinant(Matrix([[1, 2], [2, 4]])))
    print(square[1:3, ::2].rows, (2 * square + square)[0], max(square), sum(square), -3 in square)
    for bad in (lambda: square @ Matrix([[1, 2]]), lambda: square @ 3, lambda: Matrix([[1], [2, 3]]), lambda: square["x"], lambda: square[9]):
        try:
            bad()
        except (ValueError, TypeError, IndexError) as error:
            print(type(error).__name__, error)
    print(list(starmap(pow, [(2, 5), (3, 2)])), [*product("ab", (1, 2))], reduce(mul, range(1, 11)), math.comb(10, 3), math.perm(5, 2), math.isqrt(99), math.hypot(3, 4), math.dist((0, 0), (1, 1)))


asyncio.run(main())
