"""The Mandelbrot set with complex numbers, a task for each row, printed as characters."""
import asyncio
import cmath

PALETTE = " .:-=+*#%@"


def escape(c, limit=40):
    z = 0j
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


async def row(y, width):
    line = []
    for x in range(width):
        c = complex(-2.2 + 3.2 * x / width, y)
        line.append(PALETTE[min(escape(c) // 4, len(PALETTE) - 1)])
        if x % 16 == 0:
            await asyncio.sleep(0)
    return "".join(line)


async def main():
    rows = await asyncio.gather(*(row(y / 6, 56) for y in range(-6, 7)))
    print("\n".join(rows))
    z = 3 + 4j
    print(z, abs(z), z.real, z.imag, z.conjugate(), z * 1j, z / 2, z ** 2, -z, z == complex(3, 4), repr(complex("1-2j")))
    print(f"{z:.2f}", [cmath.sqrt(-1), round(cmath.phase(1j), 4)], sum([1j, 2, 3.5]), {1 + 0j: "one"}[1], (1 + 0j) == 1)


asyncio.run(main())
