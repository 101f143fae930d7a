"""Recursion, and RecursionError at the limit."""
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def forever(n):
    return forever(n + 1)


print(fib(15))
try:
    forever(0)
except RecursionError as error:
    print(error)
print("still alive")
