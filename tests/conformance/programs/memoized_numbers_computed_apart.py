"""Fibonacci, primes, Collatz and friends: recursion with lru_cache, a sieve, a pool, big integers."""
import asyncio
import functools
import math
from concurrent.futures import ThreadPoolExecutor


@functools.lru_cache(maxsize=128)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[:2] = b"\0\0"
    for n in range(2, math.isqrt(limit) + 1):
        if flags[n]:
            flags[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, flag in enumerate(flags) if flag]


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def is_perfect(n):
    return n == sum({d for i in range(1, math.isqrt(n) + 1) if n % i == 0 for d in (i, n // i)} - {n})


def digits_of_e(count):
    total, term, scale = 0, 10 ** (count + 5), 10 ** 5
    n = 0
    while term:
        total += term
        n += 1
        term //= n
    return str(total // scale)


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=3) as pool:
        longest = loop.run_in_executor(pool, max, map(collatz, range(1, 100)))
        primes = loop.run_in_executor(pool, sieve, 60)
        jobs = [loop.run_in_executor(pool, is_perfect, n) for n in (6, 28, 100, 496)]
        try:
            print(await longest)
        except TypeError as error:
            print("TypeError:", error)
        print(await primes)
        print(await asyncio.gather(*jobs))
        print(await loop.run_in_executor(pool, digits_of_e, 40))
        print(list(pool.map(collatz, range(1, 11))))
    print(fibonacci(90), fibonacci.cache_info())
    print(math.factorial(30), 2 ** 100, (2 ** 64).bit_length(), pow(3, 200, 13), math.comb(50, 25), hex(10 ** 18), f"{2 ** 70:,}")
    print(sys_limit(lambda n: 0 if n == 0 else 1 + sys_limit.depth(n - 1)))


def sys_limit(function):
    sys_limit.depth = function
    try:
        return function(10_000)
    except RecursionError as error:
        return f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    asyncio.run(main())
