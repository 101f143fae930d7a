"""A matrix product row by row, recursion, sorting and operators: an async def full of ordinary Python."""
import asyncio


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, index):
        if isinstance(index, tuple):
            row, column = index
            return self.rows[row][column]
        return self.rows[index]

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, number):
        if not isinstance(number, (int, float)):
            return NotImplemented
        return Matrix([[a * number for a in row] for row in self.rows])

    __rmul__ = __mul__

    def __iter__(self):
        yield from self.rows

    def __str__(self):
        width = max(len(str(a)) for row in self for a in row)
        return "\n".join(" ".join(f"{a:>{width}}" for a in row) for row in self)

    async def __matmul__(self, other):
        columns = other.T

        async def row_times(row):
            result = []
            for column in columns:
                result.append(sum(a * b for a, b in zip(row, column)))
                await asyncio.sleep(0.1)
            return result
        return Matrix(await asyncio.gather(*map(row_times, self)))


async def power(m, n):
    if n == 0:
        return Matrix.identity(m.shape[0])
    half = await power(m, n // 2)
    square = await (half @ half)
    return await (square @ m) if n % 2 else square


async def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = await asyncio.gather(merge_sort(items[:middle]), merge_sort(items[middle:]))
    merged = []
    while left and right:
        merged.append((left if left[0] <= right[0] else right).pop(0))
    return merged + left + right


async def main():
    m = Matrix([[1, 2, 3], [4, 5, 6]])
    print(m, m.shape, m[1, 2], m[0][::-1], sep="\n")
    print((m.T + m.T * 2) == 3 * m.T)
    print(await (m @ m.T))
    print(await power(Matrix([[1, 1], [1, 0]]), 30))
    print(await merge_sort([5, 2, 9, 1, 5, 6, -3, 0]))
    for bad in (lambda: m * "x", lambda: m + 1, lambda: Matrix([[1], [2, 3]])):
        try:
            bad()
        except (TypeError, ValueError, AttributeError) as error:
            print(f"{type(error).__name__}: {error}")


asyncio.run(main())
