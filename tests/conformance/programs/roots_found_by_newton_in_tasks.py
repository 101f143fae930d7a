# Newton's method from many starting points at once: the first task to find a root tells the others.
import asyncio
import cmath
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Polynomial:
    coefficients: tuple

    def __call__(self, z):
        result = 0
        for c in self.coefficients:
            result = result * z + c
        return result

    @property
    def derivative(self):
        degree = len(self.coefficients) - 1
        return Polynomial(tuple(c * (degree - n) for n, c in enumerate(self.coefficients[:-1])))

    def __str__(self):
        degree = len(self.coefficients) - 1
        terms = [f"{c:+}" + (f"·z^{degree - n}" if n < degree else "") for n, c in enumerate(self.coefficients) if c]
        return " ".join(terms)


@dataclass
class Search:
    polynomial: Polynomial
    roots: list = field(default_factory=list)
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def newton(self, z, patience):
        slope = self.polynomial.derivative
        for step in range(patience):
            await asyncio.sleep(0.01)
            try:
                change = self.polynomial(z) / slope(z)
            except ZeroDivisionError as error:
                return f"{z}: {error}"
            z -= change
            if abs(change) < 1e-12:
                return await self.found(z, step)
        raise TimeoutError(f"no root after {patience} steps, at {z:.3f}")

    async def found(self, z, step):
        async with self.news:
            if not any(cmath.isclose(z, root, abs_tol=1e-9) for root in self.roots):
                self.roots.append(z)
                self.news.notify_all()
                return f"new {complex(round(z.real, 6) + 0, round(z.imag, 6) + 0)} after {step} steps"
        return "known"

    async def all_found(self):
        async with self.news:
            await self.news.wait_for(lambda: len(self.roots) == len(self.polynomial.coefficients) - 1)


async def solve(*coefficients):
    search = Search(Polynomial(coefficients))
    print(search.polynomial)
    starts = [cmath.rect(2, angle) + 0.1j for angle in range(6)] + [0j]
    tasks = [asyncio.create_task(search.newton(z, 25), name=f"from {z:.2f}") for z in starts]
    try:
        await asyncio.wait_for(search.all_found(), 2)
    except TimeoutError:
        print("  not all")
    for task in tasks:
        if not task.done():
            task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    for task, result in zip(tasks, results):
        print(f"  {task.get_name():>18}: {result if isinstance(result, str) else type(result).__name__ + ' ' + str(result)}")
    for root in sorted(search.roots, key=lambda z: (round(z.real, 6), round(z.imag, 6))):
        print(f"  {abs(search.polynomial(root)) < 1e-9} {root.real:+.6f} {root.imag:+.6f}")


async def main():
    await solve(1, 0, 0, -1)
    await solve(1, 0, 1)
    await solve(1, -2 - 1j, 2j)
    await solve(2, 0, -3, 1, 5)
    await solve(1, 0, 2.0, 0)


asyncio.run(main())
