"""partial, reduce, lru_cache, wraps."""
import functools


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
say = functools.partial(print, "prefix", sep=": ")
say("text")
print(functools.reduce(max, [3, 9, 2]), functools.partial(int, base=2)("101"))
