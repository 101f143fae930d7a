import asyncio
import cmath
import math


def horner(coefficients, z):
    result = 0
    for c in coefficients:
        result = result * z + c
    return result


class RootHunt:
    """Durand and Kerner's method; every root is moved by a task of its own."""

    def __init__(self, coefficients):
        self.coefficients = [complex(c) / coefficients[0] for c in coefficients]
        degree = len(coefficients) - 1
        self.roots = [(0.4 + 0.9j) ** k for k in range(degree)]
        self.barrier = asyncio.Barrier(degree)
        self.rounds = 0

    async def follow(self, index, tolerance=1e-12):
        while True:
            here = self.roots[index]
            others = math.prod((here - r for i, r in enumerate(self.roots) if i != index), start=1)
            step = horner(self.coefficients, here) / others
            await self.barrier.wait()
            self.roots[index] = here - step
            place = await self.barrier.wait()
            if place == 0:
                self.rounds += 1
            worst = max(abs(horner(self.coefficients, r)) for r in self.roots)
            await self.barrier.wait()
            if worst < tolerance:
                return index

    async def run(self):
        async with asyncio.TaskGroup() as group:
            for index in range(len(self.roots)):
                group.create_task(self.follow(index))
        return sorted(self.roots, key=lambda z: (round(z.real, 6), round(z.imag, 6)))


def show(z, digits=4):
    real, imag = round(z.real, digits) + 0.0, round(z.imag, digits) + 0.0
    return f"{real:.{digits}f}{imag:+.{digits}f}j"


async def main():
    for name, coefficients in {"x^3 - 1": [1, 0, 0, -1],
                               "x^2 + 2x + 5": [1, 2, 5],
                               "x^4 - 10x^2 + 9": [1, 0, -10, 0, 9]}.items():
        hunt = RootHunt(coefficients)
        roots = await hunt.run()
        print(f"{name}: found in {'few' if hunt.rounds < 30 else 'many'} rounds")
        for root in roots:
            print(f"   {show(root):>18}  |z| = {abs(root):.3f}  phase {math.degrees(cmath.phase(root)):7.1f}")

    z = 3 - 4j
    print(z, z.conjugate(), abs(z), z * 1j, z ** 2, -z, z == 3 - 4j, complex("1+2j"))
    print(repr(complex(0, -0.0)), complex(1.5), (1 + 1j) / 2, sum([1j, 2, 3 + 1j]))
    r, phi = cmath.polar(1j)
    print(round(r, 3), round(phi, 3), show(cmath.rect(2, math.pi / 3)), show(cmath.exp(1j * math.pi)))
    print(f"{z:.1f} {z!r:>10} {2.5 + 1e-3j}", isinstance(z, complex), cmath.isclose(z, 3 - 4.0j))
    try:
        z < 1j
    except TypeError as error:
        print(error)
    print(cmath.sqrt(-9), show(cmath.log(-1)), {1 + 0j: "one"}[1])


asyncio.run(main())
