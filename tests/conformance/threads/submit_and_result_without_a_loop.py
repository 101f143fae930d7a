"""A pool alone: submit, result, map, exception."""
import time
from concurrent.futures import ThreadPoolExecutor


def square(n):
    time.sleep(0.5)
    return n * n


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(square, n) for n in range(3)]
    print([future.result() for future in futures], futures[0].done())
    print(list(pool.map(square, [4, 5])))
    print(repr(pool.submit(int, "x").exception()))
