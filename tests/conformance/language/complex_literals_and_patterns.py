# Imaginary literals, and patterns that compare with them.
import asyncio

print(1j, 1J, 0j, 00j, 007j, 1.5j, .5j, 5.j, 1e3j, 1E-3J, 1_000j, 1e400j, 0.0000000001j, 123456789012345678901234567890j)
print(-1j, -0j, 1 - 0j, 0 - 1j, -(1j), +1j, 2 * 1j, 1j * 1j, 3 + 4j, 3 - 4j, (1 + 2j) * (3 - 4j), 1j**2, -1j**2, 2j.imag, 1j.real)
print({1j, 2j, 1j} == {2j, 1j}, (1, 2j, -3j), [1j][0], {1j: "a"}, 1j if 1j else 0, not 0j, 1j and 2, 0j or 3)


def kind(value):
    match value:
        case 0j:
            return "nothing"
        case 1j:
            return "unit"
        case -1j:
            return "minus unit"
        case 1 + 2j | 3 - 4j:
            return "known"
        case -1.5 - 2.5j:
            return "negative"
        case {1j: found, 2 - 1j: other}:
            return f"mapping {found} {other}"
        case [1j, rest]:
            return f"sequence {rest}"
        case complex(real=0, imag=size):
            return f"imaginary {size}"
        case complex():
            return "complex"
        case int() | float():
            return "real"
        case _:
            return "other"


async def main():
    for value in [0j, 0, 0.0, 1j, -1j, 1 + 2j, 3 - 4j, 3 + 4j, -1.5 - 2.5j, {1j: "x", 2 - 1j: "y"}, [1j, 2], 7j, 7, "j"]:
        await asyncio.sleep(abs(value) / 10 if isinstance(value, complex) else 0)
        print(repr(value), kind(value))


async def default(z: complex = 1 + 1j) -> complex:
    return z.conjugate()


asyncio.run(main())
print(asyncio.run(default()), default.__annotations__, default.__defaults__)
